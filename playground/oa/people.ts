/** Someone who works with the sample. There are no passwords: who one is, is chosen in the bar. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly department: string
  readonly role: "填报" | "审批"
}

export const people: readonly Person[] = [
  { id: "wang", name: "王敏", department: "工会办公室", role: "填报" },
  { id: "li", name: "李建国", department: "组织宣传部", role: "填报" },
  { id: "zhao", name: "赵静", department: "分管领导", role: "审批" },
]

/** The person with this id, else the first. */
export function personOf(id: string | undefined): Person {
  const person = people.find(each => each.id === id) ?? people[0]
  if (!person) throw new RangeError("The office has no people")
  return person
}
