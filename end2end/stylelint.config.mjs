// The house's CSS: standard rules, plus "a colour lives in tokens.css and nowhere else".
export default {
  extends: ["stylelint-config-standard"],
  reportDescriptionlessDisables: true,
  reportInvalidScopeDisables: true,
  reportNeedlessDisables: true,
  rules: {
    "color-no-hex": true,
    "declaration-no-important": true,
    "selector-max-id": 0,
    // Layers order the rules, so a file may name its parts in reading order.
    "no-descending-specificity": null,
    // Names as in the markup: block, block__part, block--variant, and Dutch words are fine.
    "selector-class-pattern": null,
    "custom-property-pattern": null,
    // Blank lines follow the sense of a file.
    "custom-property-empty-line-before": null,
    "declaration-empty-line-before": null,
    "comment-empty-line-before": null,
    "rule-empty-line-before": null,
    "at-rule-empty-line-before": null,
    // One long line may hold one long list.
    "declaration-block-single-line-max-declarations": null,
    "value-keyword-case": ["lower", { ignoreProperties: ["/^--font/", "font-family"], ignoreKeywords: ["A4"] }],
    "import-notation": null,
  },
  overrides: [
    // Paper knows no theme: print.css names its own few colours.
    { files: ["**/tokens.css", "**/print.css"], rules: { "color-no-hex": null } },
    // Print and forced preferences must win over every layer.
    { files: ["**/print.css", "**/base.css", "**/reset.css"], rules: { "declaration-no-important": null } },
  ],
};
