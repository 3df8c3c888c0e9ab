import { expect, onTestFinished, test, vi } from "vitest";
import { makePlace, removePlace, runCommandLine, writeFiles } from "../support/command-line.js";
import { type LoopbackServer, startServer } from "../support/server.js";

/** The clouds' libraries read the process: only what a test sets counts, not this machine's logins. */
function isolate(variables: Readonly<Record<string, string>>) {
  for (const name of Object.keys(process.env)) {
    if (/^(AWS|GOOGLE|GCE|GCLOUD|CLOUDSDK|AZURE|IDENTITY|MSI)_/.test(name)) {
      vi.stubEnv(name, undefined);
    }
  }
  for (const [name, value] of Object.entries({ HOME: "/nonexistent", ...variables })) {
    vi.stubEnv(name, value);
  }
  onTestFinished(() => void vi.unstubAllEnvs());
}

/** What `--explain` says, without the results before it. */
async function explained(
  provider: Readonly<Record<string, unknown>>,
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
) {
  const place = makePlace();
  onTestFinished(() => removePlace(place));
  writeFiles(place.project, { "altimate-code.json": JSON.stringify({ provider }) });
  const asked = ["probe", "--explain", "--timeout", "2s", ...args];
  const { stdout, stderr } = await runCommandLine(place, { args: asked, env });
  const [, text = ""] = stdout.split(/ · nothing was billed\n\n/);
  return { text, stdout, stderr };
}

/** Answers every request in one way. */
function serverOf(body: unknown, headers: Readonly<Record<string, string>> = {}) {
  return startServer((_request, response) => {
    response.writeHead(200, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  });
}

const bedrock = ({ url }: LoopbackServer) => ({
  "amazon-bedrock": {
    options: { region: "eu-west-1", baseURL: url },
    models: { "amazon.nova-pro-v1:0": {} },
  },
});

const lines = (...of: readonly string[]) => `${of.join("\n")}\n`;

test("a variable that is set is used, and earlier sources were tried", async () => {
  const server = await serverOf({ data: [] });
  const provider = { openai: { options: { baseURL: server.url }, models: { "gpt-5.4": {} } } };
  const { text } = await explained(provider, { OPENAI_API_KEY: `sk-proj-${"k".repeat(40)}` });
  expect(text).toBe(
    lines(
      "openai",
      "  credential  auth:openai is not stored",
      "              {env:OPENAI_API_KEY} is set, and used",
    ),
  );
});

test("AWS: keys of the environment win", async () => {
  const server = await serverOf({});
  isolate({});
  const { text } = await explained(bedrock(server), {
    AWS_ACCESS_KEY_ID: "AKIAEXAMPLE",
    AWS_SECRET_ACCESS_KEY: "secret",
    AWS_ENDPOINT_URL_STS: server.url,
  });
  expect(text).toContain(
    lines("  chain       AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY provided the identity"),
  );
});

test("AWS: the container's agent wins, after all that comes before it", async () => {
  const server = await serverOf({
    AccessKeyId: "AKIAEXAMPLE",
    SecretAccessKey: "secret",
    Token: "session",
    Expiration: "2099-01-01T00:00:00Z",
  });
  isolate({ AWS_CONTAINER_CREDENTIALS_FULL_URI: `${server.url}/creds` });
  const { text } = await explained(bedrock(server), { AWS_ENDPOINT_URL_STS: server.url });
  expect(text).toContain(
    lines(
      "  chain       AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY provided nothing",
      "              the profile (keys, SSO login or assumed role) provided nothing",
      "              the profile's credential_process provided nothing",
      "              AWS_WEB_IDENTITY_TOKEN_FILE provided nothing",
      "              the container's agent (ECS, EKS) provided the identity",
    ),
  );
});

test("Google: the metadata server wins", async () => {
  const server = await serverOf(
    { access_token: "ya29", expires_in: 3600, token_type: "Bearer" },
    { "metadata-flavor": "Google" },
  );
  isolate({ GCE_METADATA_HOST: server.host, METADATA_SERVER_DETECTION: "assume-present" });
  const provider = {
    "google-vertex": {
      options: { project: "p", location: "europe-west1", baseURL: server.url },
      models: { "gemini-2.5-pro": {} },
    },
  };
  const { text } = await explained(provider, {});
  expect(text).toContain(
    lines(
      "  chain       GOOGLE_APPLICATION_CREDENTIALS provided nothing",
      "              the gcloud login provided nothing",
      "              the metadata server of Google Cloud provided the identity",
    ),
  );
});

test("Entra: a managed identity wins", async () => {
  const server = await serverOf({
    access_token: "entra",
    expires_on: "4070908800",
    resource: "r",
    token_type: "Bearer",
  });
  isolate({
    IDENTITY_ENDPOINT: `${server.url}/token`,
    IDENTITY_HEADER: "header",
    AZURE_TOKEN_CREDENTIALS: "prod",
  });
  const provider = { azure: { options: { baseURL: server.url }, models: { "gpt-4o": {} } } };
  const { text } = await explained(provider, {});
  expect(text).toContain(
    lines(
      "  chain       EnvironmentCredential provided nothing",
      "              WorkloadIdentityCredential provided nothing",
      "              ManagedIdentityCredential provided the identity",
    ),
  );
});

test("no credential anywhere is reported place by place", async () => {
  const server = await serverOf({});
  isolate({ AWS_EC2_METADATA_DISABLED: "true" });
  const { text } = await explained(bedrock(server), {});
  expect(text).toContain("{env:AWS_BEARER_TOKEN_BEDROCK} is not set");
  expect(text).not.toContain("provided the identity");
  expect(server.connections()).toBe(0);
});

test("a report for programs is unchanged", async () => {
  const server = await serverOf({ data: [] });
  const provider = { openai: { options: { baseURL: server.url }, models: { "gpt-5.4": {} } } };
  const { stdout, stderr } = await explained(provider, {}, "--format", "json");
  expect(JSON.parse(stdout)).toMatchObject({ version: 1 });
  expect(stderr).toContain("{env:OPENAI_API_KEY} is not set");
});
