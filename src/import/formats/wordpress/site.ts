/** What the items of a site's exports say of each other: pictures, addresses, authors, blocks. */
import { addressKey } from "../../../article/index.ts";
import type { WxrChannel, WxrItem } from "./wxr.ts";

/** A file of the site's media library. */
export interface Attachment {
  id: string;
  url: string;
  /** The post it was uploaded for. */
  parent: string;
  /** Its place among those of its post. */
  order: number;
  date: string;
  title: string;
  caption: string;
  description: string;
  alt: string;
}

/** A site, as all of its exports tell it. */
export class Site {
  readonly #attachments = new Map<string, Attachment>();
  readonly #byParent = new Map<string, Attachment[]>();
  /** Addresses of posts, and of the files of attachments, by number and by what else names them. */
  readonly #addresses = new Map<string, string>();
  readonly #blocks = new Map<string, string>();
  readonly #authors = new Map<string, string>();
  readonly #host: string;
  readonly base: string;

  constructor({ link = "" }: WxrChannel) {
    this.base = link.trim();
    this.#host = hostOf(this.base);
  }

  /** Takes what an item says that others may ask for. */
  add(item: WxrItem): void {
    const field = (name: string) => kept(item.fields.get(name)?.trim() ?? "");
    const id = field("wp:post_id");
    const type = field("wp:post_type");
    const url = field("wp:attachment_url");
    const meta = (key: string) => kept(item.meta.find((it) => it.key === key)?.value ?? "");
    if (url !== "") {
      const attachment = {
        id,
        url,
        parent: field("wp:post_parent"),
        order: Number(field("wp:menu_order")) || 0,
        date: field("wp:post_date"),
        title: field("title"),
        caption: field("excerpt:encoded"),
        description: field("content:encoded"),
        alt: meta("_wp_attachment_image_alt"),
      };
      if (!this.#attachments.has(id)) {
        const siblings = this.#byParent.get(attachment.parent);
        if (siblings) siblings.push(attachment);
        else this.#byParent.set(attachment.parent, [attachment]);
      }
      this.#attachments.set(id, attachment);
    } else if (type === "wp_block") this.#blocks.set(id, field("content:encoded"));
    else if (type === "guest-author") {
      const name = meta("cap-display_name") || field("title");
      for (const login of [meta("cap-user_login"), field("wp:post_name")])
        this.#authors.set(login.replace(/^cap-/, ""), name);
    }
    this.#addAddresses(id, url === "" ? field("link") : url, [field("link"), field("guid")]);
  }

  #addAddresses(id: string, address: string, names: readonly string[]): void {
    if (id === "" || address === "") return;
    this.#addresses.set(id, address);
    for (const name of names) {
      if (name !== address && name !== "") this.#addresses.set(addressKey(name), address);
    }
  }

  attachment(id: string): Attachment | undefined {
    return this.#attachments.get(id.trim());
  }

  /** The files that were uploaded for a post, in their order. */
  attachmentsOf(post: string): readonly Attachment[] {
    const found = this.#byParent.get(post) ?? [];
    return [...found].sort((a, b) => a.order - b.order || Number(a.id) - Number(b.id));
  }

  /** What a reusable block of the site holds. */
  block(id: string): string | undefined {
    return this.#blocks.get(id);
  }

  /** The name of a guest author. */
  authorName(login: string): string | undefined {
    return this.#authors.get(login);
  }

  /** Whether an address is on the site, whatever its protocol. */
  isOwn(url: URL): boolean {
    return this.#host !== "" && hostOf(url.href) === this.#host;
  }

  /**
   * Where something of the site really is: the address of a post for `?p=ID` and for what its feed
   * called it, the file for the page of an attachment.
   */
  addressOf(url: URL): string | undefined {
    const named = this.#addresses.get(addressKey(url.href));
    if (named !== undefined || !this.isOwn(url)) return named;
    const id = ["p", "page_id", "attachment_id", "post"].map((it) => url.searchParams.get(it));
    return this.#addresses.get(id.find((it) => it !== null) ?? "");
  }
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, "") : "";
}

/** A copy of a text: a part of a long text keeps all of it in memory, the whole export at last. */
function kept(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
