/// <reference types="vite/client" />

declare module "jquery-validation"

interface JQueryStatic {
  readonly validator: {
    addMethod(name: string, isValid: () => boolean, message: () => string): void
  }
}

interface JQuery {
  validate(options: {
    readonly ignore: string
    readonly rules: Readonly<Record<string, unknown>>
    readonly submitHandler: (form: HTMLFormElement) => void
    readonly invalidHandler: () => void
  }): void
}
