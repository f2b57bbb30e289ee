// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.source.SourceFile;
import org.vfiodt.spec.SpecCode;

/** The bytes of a spec file to text: specs are UTF-8, and subjects may be in any script. */
public final class SpecSource {
  private SpecSource() {}

  /** The text of a file, or the place of the first byte that is none. */
  public static Outcome<SourceFile> decode(String name, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    int decoded = text.flip().length();
    if (!result.isError()) {
      return Outcome.of(SourceFile.root(name, text.toString()));
    }
    SourceFile shown = SourceFile.root(name, new String(bytes, StandardCharsets.UTF_8));
    return Outcome.failed(
        Diagnostic.at(
                shown.span(decoded, decoded + 1), SpecCode.NOT_UTF8, "the byte is no UTF-8 text")
            .hint("save the file as UTF-8"));
  }
}
