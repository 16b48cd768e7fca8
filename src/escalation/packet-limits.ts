/** How long the texts of a packet may be; a list may have so many lines, each so long. */
export const PACKET_LIMITS = {
  symptom: 4_000,
  errorCode: 500,
  platform: 200,
  deviceName: 200,
  hypothesis: 4_000,
  question: 4_000,
} as const;
export const PACKET_LINES = { count: 200, length: 1_000 } as const;
