/** What we use of fs-native-extensions, which has no types of its own. */
declare module "fs-native-extensions" {
  export function tryLock(descriptor: number): boolean;
  export function waitForLock(descriptor: number): Promise<void>;
}
