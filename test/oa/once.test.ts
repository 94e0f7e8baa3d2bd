import { beforeEach, describe, expect, it } from "vitest"
import { once } from "../../playground/oa/once.ts"
import { newKey, office, places } from "./office.ts"

describe.each(places)("once, on %s", (_, url) => {
  const oa = office(url)
  let key = ""
  beforeEach(() => {
    key = newKey()
  })
  const run = (answer: string, taken = true) =>
    once(oa.database, "wang", key, ["a"], () => Promise.resolve({ answer: { answer }, taken }))
  const set = (change: string) => oa.database.query(`update submissions set ${change} where key = $1`, [key])

  it("gives the first answer again", async () => {
    expect(await run("一")).toEqual({ is: "done", answer: { answer: "一" }, replayed: false })
    expect(await run("二")).toEqual({ is: "done", answer: { answer: "一" }, replayed: true })
  })

  it("says of one that is being worked on that it is", async () => {
    await run("一")
    await set("answer = null")
    expect(await run("二")).toEqual({ is: "inFlight" })
  })

  it("begins anew what a server that fell over had begun", async () => {
    await run("一")
    await set("answer = null, started_at = now() - interval '2 minutes'")
    expect(await run("二")).toMatchObject({ is: "done", answer: { answer: "二" } })
  })

  it("keeps no refusal", async () => {
    await run("一", false)
    expect(await run("二")).toMatchObject({ answer: { answer: "二" }, replayed: false })
  })

  it("undoes and forgets what failed", async () => {
    const failing = once(oa.database, "wang", key, ["a"], async query => {
      await query("insert into submissions (person, key, digest) values ('wang', $1, '')", [`${key}-inner`])
      throw new Error("断电")
    })
    await expect(failing).rejects.toThrow("断电")
    expect(await oa.database.query("select 1 from submissions where key like $1", [`${key}%`])).toEqual([])
    expect(await run("二")).toMatchObject({ answer: { answer: "二" } })
  })
})
