import next from "@next/eslint-plugin-next";
import hooks from "eslint-plugin-react-hooks";
import ts from "typescript-eslint";

const CLOCK_AND_DICE = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "No clock here: `today` or `now` is an argument." },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "No clock here: `today` or `now` is an argument." },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "No dice here: use lib/random with a seed." },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: "No clock here: `today` is an argument." },
  { selector: "MemberExpression[object.name='performance'][property.name='now']", message: "No clock here." },
];
const HABITS = [
  { selector: "TSEnumDeclaration", message: "A union of literals instead of an enum." },
  { selector: "ExportAllDeclaration", message: "No barrels: import from the file itself." },
];

const NAMED = { selector: "ExportDefaultDeclaration", message: "Named exports only, outside Next's own files." };

export default ts.config(
  { ignores: [".next/**", "node_modules/**", "data/**", "data-demo/**", "next-env.d.ts", "test-results/**", "playwright-report/**"] },
  ...ts.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "@next/next": next },
    rules: {
      ...next.configs.recommended.rules,
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-restricted-syntax": ["error", ...HABITS],
      "max-lines": ["error", { max: 300, skipBlankLines: false, skipComments: false }],
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    files: ["lib/**/*.ts", "db/**/*.ts", "app/_operations/**/*.ts", "app/_adapters/**/*.ts", "app/_ui/**/*.tsx"],
    rules: { "no-restricted-syntax": ["error", ...HABITS, NAMED] },
  },
  {
    files: ["lib/**/*.ts", "db/**/*.ts", "app/_operations/**/*.ts"],
    ignores: ["**/*.test.ts", "**/*.bench.ts"],
    rules: { "no-restricted-syntax": ["error", ...HABITS, NAMED, ...CLOCK_AND_DICE], "no-restricted-globals": ["error", "fetch", "setTimeout", "setInterval"] },
  },
  {
    files: ["lib/**/*.ts"],
    ignores: ["**/*.test.ts", "lib/date.ts", "lib/schedule/zone.ts"],
    rules: { "no-restricted-imports": ["error", { paths: [{ name: "temporal-polyfill", message: "Dates go through lib/date.ts, times of the day through lib/schedule/zone.ts." }] }] },
  },
  { files: ["app/**/*.tsx", "app/**/use-*.ts"], plugins: { "react-hooks": hooks }, rules: hooks.configs.recommended.rules },
  { files: ["app/_adapters/boot/**", "app/_adapters/cli/**", "**/*.bench.ts", "e2e/**"], rules: { "no-console": "off" } },
);
