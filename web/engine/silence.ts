// The second line behind the content security policy: no policy of today's browsers stops WebRTC, so its constructors
// go before anything else runs, in the page and in the worker. In: the global object. Not done: fetch and its kin,
// which the policy stops where it can not be undone.
export function silence(scope: object): void {
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection', 'WebTransport']) {
    if (!(name in scope)) continue;
    Object.defineProperty(scope, name, { value: undefined, writable: false, configurable: false });
  }
}
