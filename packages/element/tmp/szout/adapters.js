// src/adapters/report-field.ts
/** Whether the form may go; where it may not, the person is taken to what is missing. A report that cannot be written,
* as on an approver's page, holds nobody up. */
function mayGo(report) {
	return report.check().open || report.reportValidity();
}
// src/adapters/weaver.ts
/** Puts a report into a field of 泛微 e-cology (`field1234`): the field's text is shown, each change goes back into it,
* and the submit stays while a blank remains. Saving a draft is not stopped. The result stops the writing; a registered
* check stays, and asks nothing more. */
function bindWeaver(report, form, field) {
	let isBound = true;
	const write = () => form.changeFieldValue(field, { value: report.value });
	report.value = form.getFieldValue(field);
	report.addEventListener("change", write);
	const operations = [form.OPER_SUBMIT, form.OPER_SUBMITCONFIRM].filter(Boolean).join(",");
	form.registerCheckEvent(operations, (goOn) => {
		if (isBound) write();
		if (!isBound || mayGo(report)) goOn();
	});
	return () => {
		isBound = false;
		report.removeEventListener("change", write);
	};
}
// src/adapters/landray.ts
/** Puts a report into a hidden field of 蓝凌 EKP (`docContent`). Storing a draft is not stopped: by default a method with
* draft or temp in its name; modules that tell a draft by a field of the form say so with `isDraft`. */
function bindLandray(report, parameter, input, isDraft = (method) => /draft|temp/i.test(method)) {
	const { submit } = parameter.event;
	const write = () => {
		input.value = report.value;
	};
	const check = (_form, method) => {
		write();
		return isDraft(method) || mayGo(report);
	};
	report.value = input.value;
	report.addEventListener("change", write);
	submit.push(check);
	return () => {
		report.removeEventListener("change", write);
		submit.splice(submit.indexOf(check), 1);
	};
}
// src/adapters/seeyon.ts
/** A widget as CAP4 before 4.5 knows it: `window.cap4_custom_widget_report = cap4Widget(id => element)`. `mount` puts a
* report editor into the box with that id. What the form asks is `isNotNull`: the field must be a required one. */
function cap4Widget(mount) {
	const bound = /* @__PURE__ */ new Map();
	return {
		init({ adaptation, privateId }) {
			const report = mount(privateId);
			const { ObserverEvent: events } = adaptation;
			const read = () => {
				const { value } = adaptation.childrenGetData(privateId);
				if (value !== report.value) report.value = value;
			};
			const write = () => {
				const { value } = report;
				const data = adaptation.childrenGetData(privateId);
				adaptation.childrenSetData(Object.assign(data, {
					value,
					showValue: value,
					valueId: value
				}), privateId);
			};
			read();
			report.addEventListener("change", write);
			events.listen(`Event${privateId}`, read);
			events.listen(`Save${privateId}`, write);
			bound.set(privateId, {
				report,
				release() {
					report.removeEventListener("change", write);
					events.remove(`Event${privateId}`, read);
					events.remove(`Save${privateId}`, write);
				}
			});
		},
		isNotNull: () => [...bound.values()].every(({ report }) => mayGo(report)),
		destroy(privateId) {
			bound.get(privateId)?.release();
			bound.delete(privateId);
		}
	};
}
/** A component of CAP4 4.5 (V8.0): `csdk.component.register("report-…", cap4Component(container => element))`. `mount`
* puts a report editor into the container. */
function cap4Component(mount) {
	const bound = /* @__PURE__ */ new Map();
	return () => ({
		type: "raw",
		plugin: { validAssert: () => [...bound.values()].every(({ report }) => mayGo(report)) },
		implement: {
			init(_context, container) {
				const report = mount(container);
				const write = () => this.$set({ value: report.value });
				report.value = this.$data.value;
				report.addEventListener("change", write);
				bound.set(this, {
					report,
					write
				});
			},
			update() {
				const report = bound.get(this)?.report;
				if (report && report.value !== this.$data.value) report.value = this.$data.value;
			},
			beforeSave() {
				bound.get(this)?.write();
			},
			destroy() {
				const { report, write } = bound.get(this) ?? {};
				if (write) report?.removeEventListener("change", write);
				bound.delete(this);
			}
		}
	});
}
// src/adapters/o2oa.ts
/** A report beside a field of O2OA that keeps its HTML: the field's scripts ask it. A way whose name `isDraft` knows
* (暂存) is not stopped. */
function o2oaField(report, isDraft = () => false) {
	return {
		getData: () => report.value,
		setData(html) {
			report.value = html;
		},
		isEmpty: () => report.value === "",
		validation(route = "") {
			return isDraft(route) || mayGo(report) || report.validationMessage;
		}
	};
}
export { bindLandray, bindWeaver, cap4Component, cap4Widget, o2oaField };
