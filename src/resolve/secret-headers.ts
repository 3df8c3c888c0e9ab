/** Names of headers that carry nothing but a secret. What emit refuses in plain text is what lint reports. */
export const SECRET_HEADER =
  /^(proxy-)?authorization$|^cookie$|(^|[-_])(api[-_]?key|key|token|secret|password)$/i;
