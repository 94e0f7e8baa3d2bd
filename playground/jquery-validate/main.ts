// jquery-validate switches the browser's own check off and reads named fields: the textarea is one. Its rule asks the
// editor; `serialize` finds the textarea's value always current.

import "@tianbao/element"
import jQuery from "jquery"

Object.assign(window, { jQuery, $: jQuery })
await import("jquery-validation")

const report = document.querySelector("report-editor") as HTMLElementTagNameMap["report-editor"]
jQuery.validator.addMethod("reportComplete", () => report.checkValidity(), () => report.validationMessage)
jQuery("#form").validate({
  // Hidden fields are passed over otherwise.
  ignore: "",
  rules: { title: "required", content: { reportComplete: true } },
  submitHandler: form => void jQuery("#sent").text(jQuery(form).serialize()),
  invalidHandler: () => void report.focusFirstBlank(),
})
