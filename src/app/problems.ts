import type { Finding } from "../generated/check-report.js";
import { lint } from "../lint/index.js";
import type { LinkedProvider, Program } from "../resolve/index.js";
import { today } from "./today.js";
import type { World } from "./world.js";

/** The errors in what a command is about to use; those elsewhere in the config don't stop it. */
export function blockingErrors(program: Program, world: World): readonly Finding[] {
  const used = new Set(program.models.map(({ providerId }) => providerId));
  const options = { requireEnv: false, assumeEnv: false, compat: false, unread: [] };
  return lint(program, { ...options, today: today(world) }).filter(
    ({ severity, path, rule }) =>
      // an address that is not complete is told by whoever needs it: a manifest may leave it open
      severity === "error" && rule !== "missing-setting" && concerns(path, used),
  );
}

function concerns(path: string | null, used: ReadonlySet<string>): boolean {
  if (path === null || path === "") return true;
  const [, top, provider] = path.split("/");
  if (top === "model" || top === "small_model") return true;
  return top === "provider" && (provider === undefined || used.has(provider));
}

/** Why it is not known where a provider's requests go, and what to do about it. */
export function endpointProblem({ id, endpoint, provider }: LinkedProvider): string {
  const { problem } = endpoint;
  switch (problem?.kind) {
    case "unresolved": {
      const tokens = problem.option.expanded?.tokens ?? [];
      const unset = tokens.filter(({ value }) => value === null).map(({ name }) => name);
      return unset.length > 0
        ? `${id}: ${problem.option.name} needs ${unset.join(" and ")}, which is not set.`
        : `${id}: ${problem.option.name} holds a credential, which an address would show. Put it into apiKey.`;
    }
    case "malformed":
      return `${id}: ${problem.option.name} is not a web address.`;
    case "missing-setting": {
      const spec = provider.settings.find(({ name }) => name === problem.setting);
      const ways = [...(spec?.options.map((it) => `options.${it}`) ?? []), ...(spec?.env ?? [])];
      const what = spec === undefined ? "" : ` (${spec.description})`;
      const { pair } = provider.credential;
      // the first half of a stored pair tells it, too
      const login = pair?.setting === problem.setting ? [`sign in: altimate auth login ${id}`] : [];
      const remedy = [...(ways.length === 0 ? [] : [`set ${ways.join(" or ")}`]), ...login];
      const advice = remedy.join(", or ");
      return `${id}: the ${problem.setting} is not known${what}. ${advice.slice(0, 1).toUpperCase()}${advice.slice(1)}.`;
    }
    case "malformed-setting":
      return `${id}: "${problem.setting.value}" is not a valid ${problem.setting.name}.`;
    default:
      return `${id}: it is not known where its requests go. Set options.baseURL.`;
  }
}
