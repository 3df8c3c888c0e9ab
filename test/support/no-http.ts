/** A network on which nothing may be sent. */
export const noHttp = {
  request: () => {
    throw new Error("A request was sent.");
  },
  close: async () => {},
};
