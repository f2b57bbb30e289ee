// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.observed;

/** An agreement as lines of text, for comparison with a file. */
final class AgreementText {
  private AgreementText() {}

  static String of(Agreement agreement) {
    StringBuilder text = new StringBuilder();
    for (Aspect aspect : Aspect.values()) {
      text.append(aspect.word()).append(' ').append(agreement.agreed(aspect));
      text.append('/').append(agreement.total(aspect)).append('\n');
    }
    text.append("left out ").append(agreement.leftOut()).append('\n');
    for (Difference each : agreement.differences()) {
      text.append(each.aspect().word());
      text.append(each.at().map(at -> " (" + at.line() + ") ").orElse(" (-) "));
      text.append(each.sentence()).append('\n');
    }
    return text.toString();
  }
}
