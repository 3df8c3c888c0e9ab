/** One request, or an attempt at one, as it was seen on the wire. */
export interface Sighting {
  /**
   * `proxy`: through the proxy, where everything that leaves this machine belongs. `here`: straight to
   * this machine. `bypass`: past the proxy, to a name server or an address.
   */
  readonly way: "proxy" | "here" | "bypass";
  /** `host`, or `host:port` where the port is not 443. */
  readonly host: string;
  readonly method: string;
  readonly path: string;
  /** Names and values, one a line. */
  readonly headers: string;
  readonly body: string;
}
