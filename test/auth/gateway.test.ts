import { mkdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readStore } from "../../src/auth/index.js";
import { CANARY, homeWith } from "../support/store.js";

const ID = "altimate-backend";
const whole = {
  altimateUrl: "https://api.example",
  altimateInstanceName: "acme",
  altimateApiKey: CANARY,
};

/** What a test may know of the gateway's credential. */
function gatewayOf(home: ReturnType<typeof homeWith>, secret = CANARY) {
  const { credentials, problems } = readStore(home);
  const found = credentials.get(ID);
  return {
    problems: problems.map(({ provider, message }) => [provider, message]),
    ...(found !== undefined && {
      reference: `${found.secret}`,
      owner: found.owner,
      address: found.address,
      is: found.secret.equals(secret),
    }),
  };
}

const good = { problems: [], reference: `auth:${ID}`, owner: "acme", is: true };

describe("the gateway's own file", () => {
  it("is read without blanks, slashes at the end, and surprises", () => {
    const home = homeWith({
      gateway: {
        altimateUrl: " https://api.example/ ",
        altimateInstanceName: " acme\n",
        altimateApiKey: ` ${CANARY}\n`,
      },
    });
    expect(gatewayOf(home)).toEqual({ ...good, address: "https://api.example" });
  });

  it("may name variables", () => {
    const env = { INSTANCE: " acme ", KEY: ` ${CANARY} ` };
    const home = homeWith(
      {
        gateway: {
          ...whole,
          altimateInstanceName: "${env:INSTANCE}",
          altimateApiKey: "${env:KEY}",
        },
      },
      env,
    );
    expect(gatewayOf(home)).toEqual({ ...good, address: "https://api.example" });
  });

  it("cannot be a folder", () => {
    const home = homeWith();
    mkdirSync(home.gateway, { recursive: true });
    expect(gatewayOf(home)).toEqual({ problems: [[ID, "It is not a plain file."]] });
  });
});

describe("a key as it is entered at the gateway's sign-in", () => {
  it.each([
    // [entered, address, owner, key]
    [CANARY, null, null, CANARY],
    [` ${CANARY} `, null, null, CANARY],
    [`acme::${CANARY}`, null, "acme", CANARY],
    [` acme :: ${CANARY} `, null, "acme", CANARY],
    [`::${CANARY}`, null, null, CANARY],
    [`acme::a::b`, null, "acme", "a::b"],
    [`https://api.example::acme::${CANARY}`, "https://api.example", "acme", CANARY],
    [` https://api.example/::acme::${CANARY} `, "https://api.example", "acme", CANARY],
    [`http://localhost:8080 ::acme::${CANARY}`, "http://localhost:8080", "acme", CANARY],
    [`https://api.example::${CANARY}`, "https://api.example", null, CANARY],
    // an address in the middle is no address
    [`acme::https://x.example::${CANARY}`, null, "acme", `https://x.example::${CANARY}`],
    // a key of several lines is whole
    [
      `https://api.example::acme::${CANARY}\nmore`,
      "https://api.example",
      "acme",
      `${CANARY}\nmore`,
    ],
  ])("%j", (entered, address, owner, key) => {
    const home = homeWith({ store: { [ID]: { type: "api", key: entered } } });
    expect(gatewayOf(home, key)).toEqual({ ...good, address, owner });
  });
});
