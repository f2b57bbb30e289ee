// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.render.RenderCode;
import org.vfiodt.render.layout.PlainLayout;

/**
 * The style and the script that stand in a page, and the policy that allows these two and nothing
 * else: no further script, no network.
 */
record PageFiles(String style, String script, String policy) {
  private static final String STYLE = "templates/page/page.css";
  private static final String SCRIPT = "templates/page/page.js";

  static Outcome<PageFiles> of(DataFolder data) {
    Optional<String> style = data.text(STYLE);
    Optional<String> script = data.text(SCRIPT);
    if (style.isEmpty() || script.isEmpty()) {
      String missing = style.isEmpty() ? STYLE : SCRIPT;
      return Outcome.failed(
          Diagnostic.of(RenderCode.TEMPLATE_MISSING, "there is no file " + missing));
    }
    return Outcome.of(of(style.get(), script.get()));
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
