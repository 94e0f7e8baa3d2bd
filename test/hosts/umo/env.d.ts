// Umo Editor comes without types.

declare module "@umoteam/editor" {
  export const UmoEditor: import("vue").Component
}
declare module "@umoteam/editor/style"
