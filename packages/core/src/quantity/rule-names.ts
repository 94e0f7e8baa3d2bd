/** The rules about quantities, by name. In a module of its own: whoever fetches the rules later knows of them before. */
export const quantityRuleNames: readonly string[] = [
  "formula",
  "partExceedsWhole", "rateOver100", "pointsNotPercent", "signWithDirection", "changeNotRecomputed", "dateOrder", "unitDigits",
  "unitMissing", "scaleWord", "hedgeClash", "amountInWords", "numeralForm",
  "pairOrder", "labelTwoValues", "mixedScale", "dateOutsideYear",
  "headingCount", "attachmentCount", "mixedGrouping",
]
