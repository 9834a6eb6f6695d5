/** The site of the tests' newspaper, for templates that are tried without a build. */
import strings from "../../_data/strings.ts";
import { Site, type Assets } from "../pages/site.ts";
import newspaper from "./newspaper.ts";

export const sampleSite = new Site({
  newspaper,
  strings,
  assets: {} as Assets,
  cards: {
    newspaper: "",
    sections: {},
    icons: { touch: "", small: "", large: "", maskable: "" },
    drawnWith: "",
  },
  links: { menu: [], footer: [] },
});
