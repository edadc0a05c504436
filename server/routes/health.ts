/** Whether the process answers, whatever the store does. */
import { json } from "../http/response.ts";
import type { Route } from "./route.ts";

export const health: Route = {
  methods: ["GET"],
  pattern: "/health",
  answer: () => json(200, { status: "up" }),
};
