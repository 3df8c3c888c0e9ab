// Generated from schema/ by `npm run generate`. Never edited by hand.
/** What `altimate probe --plan` prints: the requests that a probe would send. */
export interface ProbePlan {
version: 1
requests: PlannedRequest[]
/** Providers whose configuration alone decides the result, so nothing is sent. */
stopped: StoppedProvider[]
}
export interface PlannedRequest {
provider: string
model: (string | null)
step: string
method: ("GET" | "POST")
url: string
/** The reference of the credential that is sent along; null if none is. */
credential: (string | null)
proves: ("credential" | "model" | "chat" | null)
/** True if a model is asked for tokens. */
billed: boolean
}
export interface StoppedProvider {
provider: string
message: string
hint: (string | null)
}
