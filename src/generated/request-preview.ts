// Generated from schema/ by `npm run generate`. Never edited by hand.
/** The request that a chat would send, as `altimate run --dry-run` prints it. Secrets appear as their references, a signature as what it is made with. */
export interface RequestPreview {
method: "POST"
url: string
headers: {
[k: string]: string
}
body: {
[k: string]: unknown
}
}
