import { describe, expect, it } from "vitest";
import type { ProbeState, ProofLevel, Reason } from "../../src/generated/probe-report.js";
import { type Simulation, simulate, type Vendor } from "../simulators/simulator.js";
import { result } from "./probe.js";
import { probeWords } from "./probe-words.js";
import type { LoopbackServer } from "./server.js";

interface Expected {
  readonly state: ProbeState;
  readonly reason?: Reason | null;
  readonly level?: ProofLevel | null;
  /** The steps that were taken, in order. */
  readonly steps?: readonly string[];
  readonly message?: RegExp;
  readonly hint?: RegExp;
}

export interface Case extends Simulation, Expected {
  readonly name: string;
  readonly vendor?: Vendor;
  readonly model?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly deep?: boolean;
  readonly timeoutMs?: number;
  readonly options?: Readonly<Record<string, unknown>>;
  /** Instead of the path tail of the vendor. */
  readonly path?: string;
}

export interface Family {
  readonly provider: string;
  readonly path: string;
  readonly vendor: Vendor;
  readonly env: Readonly<Record<string, string>>;
  readonly model: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** Variables that point to the simulator, if baseURL does not. */
  readonly envAt?: (server: LoopbackServer) => Readonly<Record<string, string>>;
  /** What the machine offers in addition to the vendor itself. */
  readonly prepare?: () => void | Promise<void>;
}

/** A table of what a vendor answers, and what a probe makes of it. */
export function describeVendor(title: string, family: Family, cases: readonly Case[]): void {
  describe(title, () => {
    it.each(cases)("$name", async (one) => {
      await family.prepare?.();
      const simulator = await simulate(one.vendor ?? family.vendor, one);
      const { provider, envAt } = family;
      const env = { ...(one.env ?? family.env), ...envAt?.(simulator) };
      const address = envAt ? {} : { baseURL: `${simulator.url}${one.path ?? family.path}` };
      const found = await result({
        config: {
          model: `${provider}/${one.model ?? family.model}`,
          provider: { [provider]: { options: { ...address, ...family.options, ...one.options } } },
        },
        env,
        surroundings: {
          ...(one.deep === undefined ? {} : { deep: one.deep }),
          ...(one.timeoutMs === undefined ? {} : { timeoutMs: one.timeoutMs }),
        },
      });
      const told = `${found.message} ${found.hint ?? ""}`;
      expect({ state: found.state, reason: found.reason, told }).toMatchObject({
        state: one.state,
        reason: one.reason ?? null,
      });
      if (one.level !== undefined) expect(found.level).toBe(one.level);
      if (one.steps) expect(found.evidence.map(({ step }) => step)).toEqual(one.steps);
      if (one.message) expect(found.message).toMatch(one.message);
      if (one.hint) expect(found.hint ?? "").toMatch(one.hint);
      expect(found.message).toMatch(/^\S.*[.)]$/);
      expect(probeWords(found, simulator)).toMatchSnapshot();
      for (const value of Object.values(one.env ?? family.env)) expect(told).not.toContain(value);
    });
  });
}
