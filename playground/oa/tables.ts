/** The office's tables. `reports.html` is the column that a report is stored in: what `toHTML` gives. */
export const tables: readonly string[] = [`
create table if not exists reports (
  id integer generated always as identity primary key,
  type text not null,
  -- What the template lays down of its figures; nothing that a client sends changes it.
  template jsonb not null,
  title text not null,
  period text not null,
  department text not null,
  author text not null,
  status text not null check (status in ('草稿', '已提交', '已批准')),
  html text not null,
  figures integer not null,
  filled integer not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
)`, `
create table if not exists versions (
  id integer generated always as identity primary key,
  report integer not null references reports (id),
  -- Which revision it is; of a text that came too late, the one that it was written from.
  revision integer not null,
  -- 建立, 暂存, 提交, 退回, 批准; 另存 is a text that came too late and was kept aside.
  act text not null,
  person text not null,
  title text not null,
  period text not null,
  department text not null,
  html text not null,
  created_at timestamptz not null default now()
)`, `
create index if not exists versions_of_report on versions (report, id)`, `
create table if not exists submissions (
  person text not null,
  key text not null,
  digest text not null,
  -- Null while it is being worked on.
  answer jsonb,
  started_at timestamptz not null default now(),
  primary key (person, key)
)`]
