import { buildPage } from "./page";
import { startDesk } from "./start-desk";

const place = document.getElementById("page");
if (place !== null) void startDesk((chooseSheet) => buildPage(place, chooseSheet));

// Whatever was once fetched is there without a network, too.
if ("serviceWorker" in navigator) void navigator.serviceWorker.register("service-worker.js").catch(() => undefined);
