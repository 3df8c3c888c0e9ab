import type { Example, Rule } from "../src/lint/index.js";
import { lintExample } from "../test/support/lint.js";
import { RULE_GROUPS } from "./rule-groups.js";

/** The page of one rule. What it says about its bad example comes from running the rule. */
export function rulePage(rule: Rule): string {
  const { id, code, severity, summary, details, examples } = rule;
  const findings = lintExample(examples.bad);
  const isFixable = findings.some(({ fix }) => fix !== null);
  return [
    "<!-- Generated from the rule by `npm run docs:rules`. Never edited by hand. -->",
    `# ${code} ${id}`,
    [`**${severity}**`, ...traits(rule, isFixable)].join(" · "),
    plain(summary),
    details,
    "## Found",
    exampleText(examples.bad),
    fence("text", findings.map(({ message }) => message).join("\n")),
    "## Not found",
    exampleText(examples.good),
    "## Ignore it",
    "If you know better, say so on the line above, with the reason:",
    fence("jsonc", `// altimate-ignore-next-line ${code}: reason`),
  ]
    .map((part) => `${part}\n`)
    .join("\n");
}

function traits({ about, differsByMachine }: Rule, isFixable: boolean): readonly string[] {
  return [
    ...(isFixable ? ["can be fixed with `--fix`"] : []),
    ...(about === "host" ? ["about altimate-code; `--no-compat` leaves it out"] : []),
    ...(differsByMachine === true ? ["differs from machine to machine"] : []),
  ];
}

/** The list of all rules, by code. */
export function indexPage(rules: readonly Rule[]): string {
  const tables = RULE_GROUPS.map(([digit, title]) => {
    const rows = rules
      .filter(({ code }) => code.startsWith(`ALT${digit}`))
      .map(
        ({ id, code, severity, summary }) =>
          `| ${code} | [${id}](${id}.md) | ${severity} | ${plain(summary)} |`,
      );
    return [
      `## ${title}`,
      "",
      "| code | rule | severity | what it finds |",
      "|---|---|---|---|",
      ...rows,
    ].join("\n");
  });
  return [
    "<!-- Generated from the rules by `npm run docs:rules`. Never edited by hand. -->",
    "# Rules",
    "An **error** is refused by altimate-code or the provider, or is unsafe. A **warning** is likely wrong. An **info** is good to know. Some rules are more or less severe than shown in clear-cut cases; their pages say so.",
    ...tables,
  ]
    .map((part) => `${part}\n`)
    .join("\n");
}

function exampleText({ config, env, files, layer, below, unread, lock }: Example): string {
  const parts = [fence("jsonc", config.trimEnd())];
  if (layer !== undefined) parts.unshift(`In ${placeOf(layer)}:`);
  if (below !== undefined) {
    parts.push(`Below it, ${placeOf(below.layer)}:`, fence("jsonc", below.config.trimEnd()));
  }
  const set = Object.entries(env ?? {}).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  if (set.length > 0) parts.push("with these variables:", fence("sh", set.join("\n")));
  for (const [name, text] of Object.entries(files ?? {})) {
    parts.push(`and the file \`${name}\`:`, fence("text", text.trimEnd()));
  }
  for (const { what } of unread ?? []) parts.push(`where there is ${what}`);
  if (lock !== undefined) {
    parts.push("with this probe lock:", fence("json", JSON.stringify(lock, null, 2)));
  }
  return parts.join("\n\n");
}

function placeOf({ name, hostRank }: NonNullable<Example["layer"]>): string {
  const place = `a file of the layer \`${name}\``;
  if (hostRank === undefined) return place;
  return hostRank === null
    ? `${place}, where altimate-code does not look`
    : `${place}, which altimate-code loads as number ${hostRank}`;
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/** Text without Markdown. */
function plain(text: string): string {
  return text.replaceAll("__", "\\_\\_");
}
