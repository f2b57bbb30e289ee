// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mail;

import java.util.List;

/** Who gets the mails; the same people get all of them. */
public record Recipients(List<Mailbox> to, List<Mailbox> cc) {
  public static final Recipients NONE = new Recipients(List.of(), List.of());

  public Recipients {
    to = List.copyOf(to);
    cc = List.copyOf(cc);
  }

  /** Header lines as git writes them for {@code --to} and {@code --cc}. */
  String headers() {
    return header("To: ", to) + header("Cc: ", cc);
  }

  private static String header(String name, List<Mailbox> all) {
    StringBuilder out = new StringBuilder();
    for (Mailbox each : all) {
      out.append(out.isEmpty() ? name : ",\n    ").append(each.header());
    }
    return out.append(out.isEmpty() ? "" : "\n").toString();
  }
}
