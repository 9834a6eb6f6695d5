/** The newspaper's icon for home screens, in the sizes that devices ask for. */

/** How the icon is drawn. */
export interface IconShape {
  /** Pixels of a side. */
  side: number;
  /** What is behind it: nothing; the ground; or the ground, with room for a device to cut it round. */
  ground: "none" | "filled" | "safe";
}

/** The icons: for iOS, which fills what is transparent with black, and for app manifests. */
export const iconShapes = {
  touch: { side: 180, ground: "filled" },
  small: { side: 192, ground: "none" },
  large: { side: 512, ground: "none" },
  maskable: { side: 512, ground: "safe" },
} as const satisfies Record<string, IconShape>;
export type IconName = keyof typeof iconShapes;
export const iconNames = Object.keys(iconShapes) as IconName[];
