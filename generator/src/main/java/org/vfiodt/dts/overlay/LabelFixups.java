// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.OverlayNodes;

/** Writes the phandles of labelled nodes of the base into the cells that wait for them. */
final class LabelFixups {
  private static final int USES_SHOWN = 3;
  private static final Set<DtsCode> FORM_TOLD = Set.of(DtsCode.OVERLAY_FIXUP);
  private static final String FORM =
      "an entry is written as path:property:offset, as in \"/fragment@0:target:0\"";

  private final BlobTree base;
  private final BlobTree overlay;
  private final Findings findings;

  LabelFixups(BlobTree base, BlobTree overlay, Findings findings) {
    this.base = base;
    this.overlay = overlay;
    this.findings = findings;
  }

  void apply() {
    BlobNode fixups = overlay.root().child(OverlayNodes.FIXUPS);
    List<BlobProperty> labels = fixups == null ? List.of() : fixups.properties();
    BlobNode symbols = base.root().child(OverlayNodes.SYMBOLS);
    if (symbols == null && !labels.isEmpty()) {
      noSymbols(labels);
      return;
    }
    for (BlobProperty label : labels) {
      List<FixupEntry> entries = entries(label);
      long phandle = phandle(symbols, label, entries);
      entries.forEach(entry -> write(label, entry, phandle));
    }
  }

  private void noSymbols(List<BlobProperty> labels) {
    String needed =
        labels.stream().map(BlobProperty::name).limit(8).collect(Collectors.joining(", "));
    findings.add(
        Diagnostic.of(
                DtsCode.OVERLAY_BASE,
                String.format(
                    Locale.ROOT,
                    "%s has no __symbols__, but %s needs its labels %s%s",
                    base.name(),
                    overlay.name(),
                    needed,
                    labels.size() > 8 ? ", ..." : ""))
            .hint("compile the base with -@"));
  }

  private static List<FixupEntry> entries(BlobProperty label) {
    String text = new String(label.value(), StandardCharsets.ISO_8859_1);
    List<FixupEntry> entries = new ArrayList<>();
    int start = 0;
    do {
      int end = text.indexOf('\0', start);
      if (end < 0) {
        entries.add(new FixupEntry(text.substring(start), "", "", 0, "no zero byte ends it"));
        return entries;
      }
      entries.add(FixupEntry.parse(text.substring(start, end)));
      start = end + 1;
    } while (start < text.length());
    return entries;
  }

  /** 0 when the base does not tell. */
  private long phandle(BlobNode symbols, BlobProperty label, List<FixupEntry> uses) {
    BlobProperty symbol = symbols.property(label.name());
    if (symbol == null) {
      missing(symbols, label.name(), uses);
      return 0;
    }
    BlobNode node = base.byPath(symbol.text());
    String says =
        String.format(
            Locale.ROOT,
            "%s: the symbol '%s' names \"%s\"",
            base.name(),
            label.name(),
            quoted(symbol.text()));
    if (node == null) {
      findings.add(Diagnostic.of(DtsCode.OVERLAY_SYMBOL, says + ", which does not exist"));
      return 0;
    }
    if (node.phandle() == 0) {
      findings.add(
          Diagnostic.of(DtsCode.OVERLAY_SYMBOL, says + ", which has no phandle")
              .hint("compile the base with -@, which gives every labelled node one"));
    }
    return node.phandle();
  }

  private void missing(BlobNode symbols, String label, List<FixupEntry> uses) {
    Diagnostic diagnostic =
        Diagnostic.of(
            DtsCode.OVERLAY_SYMBOL,
            String.format(
                Locale.ROOT,
                "%s has no label '%s', which %s needs",
                base.name(),
                label,
                overlay.name()));
    List<String> needs =
        uses.stream()
            .filter(use -> use.fault() == null)
            .map(LabelFixups::need)
            .distinct()
            .limit(USES_SHOWN)
            .toList();
    for (String need : needs) {
      diagnostic = diagnostic.note(need);
    }
    Set<String> known = new TreeSet<>();
    symbols.properties().forEach(symbol -> known.add(symbol.name()));
    findings.add(findings.full() ? diagnostic : diagnostic.hint(Suggestion.hint(label, known)));
  }

  private static String need(FixupEntry use) {
    return use.property().equals("target")
        ? quoted(use.path()) + " changes the node with that label"
        : "'" + use.property() + "' of " + quoted(use.path()) + " refers to it";
  }

  private void write(BlobProperty label, FixupEntry entry, long phandle) {
    if (entry.fault() != null) {
      malformed(label, entry, entry.fault());
      return;
    }
    BlobNode node = overlay.byPath(entry.path());
    BlobProperty property = node == null ? null : node.property(entry.property());
    if (node == null) {
      malformed(label, entry, "the overlay has no node " + quoted(entry.path()));
    } else if (property == null) {
      malformed(label, entry, "that node has no property '" + entry.property() + "'");
    } else if (!property.holds(entry.offset())) {
      malformed(
          label,
          entry,
          "the property ends before that cell, it has " + property.length() + " bytes");
    } else {
      property.cell((int) entry.offset(), phandle);
    }
  }

  private void malformed(BlobProperty label, FixupEntry entry, String fault) {
    Diagnostic diagnostic =
        Diagnostic.of(
            DtsCode.OVERLAY_FIXUP,
            String.format(
                Locale.ROOT,
                "%s: the entry \"%s\" for the label '%s' in /__fixups__ is malformed: %s",
                overlay.name(),
                quoted(entry.text()),
                label.name(),
                fault));
    findings.add(findings.has(FORM_TOLD) ? diagnostic : diagnostic.hint(FORM));
  }

  /** Untrusted text, cut where it would fill the screen. */
  static String quoted(String text) {
    String cut = text.length() > 200 ? text.substring(0, 200) + "..." : text;
    return cut.chars()
        .mapToObj(
            c ->
                c < ' ' || c >= 127 && c < 160
                    ? String.format(Locale.ROOT, "\\x%02x", c)
                    : "" + (char) c)
        .collect(Collectors.joining());
  }
}
