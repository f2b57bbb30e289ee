// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.render.RenderCode;
import org.vfiodt.render.layout.PlainLayout;

/**
 * The style and the script that stand in a page, and the policy that allows these two and nothing
 * else: no further script, no network.
 */
public record PageFiles(String style, String script, String policy) {
  private static final String BASE = "templates/page/base.css";

  /**
   * The files of one kind of page.
   *
   * @param style what it adds to the style that all pages share, a file of the data folders
   * @param script a file of the data folders
   */
  public static Outcome<PageFiles> of(DataFolder data, String style, String script) {
    return text(data, BASE)
        .flatMap(base -> text(data, style).map(own -> base + own))
        .flatMap(styles -> text(data, script).map(own -> of(styles, own)));
  }

  private static Outcome<String> text(DataFolder data, String path) {
    return data.text(path)
        .map(Outcome::of)
        .orElseGet(
            () ->
                Outcome.failed(
                    Diagnostic.of(RenderCode.TEMPLATE_MISSING, "there is no file " + path)));
  }

  /** The texts as the layout of the page leaves them, so that their digests hold. */
  private static PageFiles of(String style, String script) {
    String shownStyle = "\n" + PlainLayout.layOut(style);
    String shownScript = "\n" + PlainLayout.layOut(script);
    String policy =
        "default-src 'none'; base-uri 'none'; form-action 'none'; style-src "
            + digest(shownStyle)
            + "; script-src "
            + digest(shownScript);
    return new PageFiles(shownStyle, shownScript, policy);
  }

  private static String digest(String text) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
