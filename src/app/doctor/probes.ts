import type { DoctorProbe } from "../../generated/doctor-report.js";
import type { Http } from "../../net/index.js";
import { probe } from "../../probe/index.js";
import { type Program, programConsents, withChosenCredential } from "../../resolve/index.js";
import { probeWorld } from "../probe/surroundings.js";
import { agreedConsents } from "../trust/consents.js";
import type { World } from "../world.js";

export interface Probed {
  readonly probes: readonly DoctorProbe[];
  /** This computer's time minus the server's; null if no server reported it. */
  readonly aheadMs: number | null;
  /** Further notices. */
  readonly notices: readonly string[];
}

export interface ProbeAllRequest {
  readonly folder: string;
  readonly offline: boolean;
  readonly allowHosts: readonly string[];
}

/** Asks each provider once, about its credential alone. Nobody is asked for consent here. */
export async function probeAll(
  world: World,
  program: Program,
  { folder, offline, allowHosts }: ProbeAllRequest,
): Promise<Probed> {
  const http = await world.connect(world.env);
  const clock = clockOf(http, world.now);
  const requests = programConsents([], program.providers.map(withChosenCredential));
  const quiet = { ...world, confirm: null };
  try {
    const question = { folder, requests, allowed: allowHosts };
    const { isAgreed, notices } = await agreedConsents(quiet, question);
    const { results } = await probe({ ...program, models: [] }, [], {
      ...probeWorld(world, folder, clock.http),
      offline,
      allowHosts,
      trust: isAgreed,
    });
    const probes = results.map(({ provider, state, reason, message, hint }) => {
      return { provider, state, reason, message, hint };
    });
    return { probes, aheadMs: clock.aheadMs(), notices };
  } finally {
    await http.close();
  }
}

/** Compares the clock with the first answer that contains a time. */
function clockOf(http: Http, now: () => number) {
  let ahead: number | null = null;
  return {
    http: {
      ...http,
      request: async (request) => {
        const answer = await http.request(request);
        const serverMs = Date.parse(answer.headers.date ?? "");
        if (!Number.isNaN(serverMs)) ahead ??= now() - serverMs;
        return answer;
      },
    } satisfies Http,
    // a header holds whole seconds
    aheadMs: () => (ahead === null ? null : Math.round(ahead / 1000) * 1000),
  };
}
