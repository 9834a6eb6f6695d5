/** Which items of an export are no articles, and why. */
import { say, type Message } from "../../../messages/message.ts";

/** Parts of a site that are no texts of its own. */
const parts = new Set(
  "attachment nav_menu_item revision custom_css customize_changeset oembed_cache user_request wp_block wp_template wp_template_part wp_global_styles wp_navigation wp_font_family wp_font_face guest-author acf-field acf-field-group elementor_library elementor_font wpcf7_contact_form comment settings template".split(
    " ",
  ),
);

/**
 * Why an item is no article; an empty text for what is part of one, such as an attachment.
 *
 * @param postTypes types that are articles beside `post`.
 */
export function whyNot(
  fields: ReadonlyMap<string, string>,
  postTypes: readonly string[],
): Message | "" | undefined {
  const type = fields.get("wp:post_type") || "post";
  const status = fields.get("wp:status") || "publish";
  const isTaken = type === "post" || postTypes.includes(type);
  if (!isTaken && parts.has(type)) return "";
  if (!isTaken) return say("of type {type}, which --post-type {type} takes", { type });
  if ((fields.get("wp:post_password") ?? "") !== "") return say("behind a password");
  return status === "publish" ? undefined : say("not published ({status})", { status });
}
