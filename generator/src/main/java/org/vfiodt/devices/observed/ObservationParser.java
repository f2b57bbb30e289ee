// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.observed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.devices.Bus;
import org.vfiodt.devices.Trigger;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

/** Reads an observation; docs/devices.md describes its form. */
public final class ObservationParser {
  private static final Pattern RANGE =
      Pattern.compile("\\s*([0-9a-f]{1,16})-([0-9a-f]{1,16}) : (.*)");
  private static final Pattern HEAD = Pattern.compile("\\s*CPU\\d+(\\s+CPU\\d+)*");
  private static final Pattern NUMBERED = Pattern.compile("\\s*(\\d{1,9}):((?:\\s+\\d+)+)\\s+(.*)");
  private static final Pattern SENSED =
      Pattern.compile("(\\S.{0,64}?)\\s+(?:(\\d{1,18})\\s+)?(Level|Edge)(?:\\s+(.*))?");
  private static final Pattern UNSENSED =
      Pattern.compile("(\\S+)(?:\\s+(\\d{1,18}))?(?:\\s+(.*))?");
  private static final Pattern REGION =
      Pattern.compile("(\\S+) (\\S+) (\\d{1,6}) ([0-9a-f]{1,16})-([0-9a-f]{1,16})");
  private static final Pattern MAPPED =
      Pattern.compile("(\\S+) (\\S+) (\\d{1,6}) ([a-z-]{1,16})((?: \\d{1,18})*)");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([0-3][0-7]{2})");

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<ObservedRange> memory = new ArrayList<>();
  private final List<ObservedInterrupt> interrupts = new ArrayList<>();
  private final List<ObservedDevice> devices = new ArrayList<>();
  private final List<KernelRegion> regions = new ArrayList<>();
  private final List<KernelInterrupt> mapped = new ArrayList<>();
  private String release = "";
  private String model = "";
  private int processors;

  private ObservationParser() {}

  /**
   * @param file text with one character a byte, whatever stands around the observation
   */
  public static Outcome<Observation> parse(SourceFile file) {
    return ObservationLines.of(file).flatMap(lines -> new ObservationParser().observation(lines));
  }

  private Outcome<Observation> observation(List<ObservationLines.Line> lines) {
    for (ObservationLines.Line line : lines) {
      if (!statement(line.text(), line.at())) {
        diagnostics.add(
            Diagnostic.at(
                line.at(), ObservedCode.STATEMENT, "this statement cannot be read: it is ignored"));
      }
    }
    hidden();
    return Outcome.of(
        new Observation(release, model, memory, interrupts, devices, regions, mapped), diagnostics);
  }

  private void hidden() {
    if (memory.size() > 1 && memory.stream().allMatch(each -> each.end() == 0)) {
      diagnostics.add(
          Diagnostic.at(
                  memory.get(0).at(),
                  ObservedCode.ADDRESSES_HIDDEN,
                  "every address is 0: the kernel shows them to root only")
              .hint("run the script as root"));
      memory.clear();
    }
  }

  /** Whether the statement could be read. Words of later versions would come with a new version. */
  private boolean statement(String text, Span at) {
    int blank = text.indexOf(' ');
    String word = blank < 0 ? text : text.substring(0, blank);
    String rest = blank < 0 ? "" : text.substring(blank + 1);
    switch (word) {
      case "release":
        release = rest;
        return true;
      case "model":
        model = rest;
        return true;
      case "iomem":
        return range(rest, at);
      case "interrupts":
        return interrupt(rest, at);
      case "device":
        return device(rest, at);
      case "region":
        return region(rest, at);
      case "irq":
        return mapped(rest, at);
      default:
        return false;
    }
  }

  private boolean range(String rest, Span at) {
    Matcher matcher = RANGE.matcher(rest);
    if (!matcher.matches()) {
      return false;
    }
    memory.add(
        new ObservedRange(hex(matcher.group(1)), hex(matcher.group(2)), matcher.group(3), at));
    return true;
  }

  /** Lines of other than numbered interrupts, such as those between processors, are passed over. */
  private boolean interrupt(String rest, Span at) {
    if (HEAD.matcher(rest).matches()) {
      processors = rest.strip().split("\\s+").length;
      return true;
    }
    Matcher line = NUMBERED.matcher(rest);
    if (!line.matches()) {
      return rest.contains(":");
    }
    String behind = behindCounts(line.group(2), line.group(3));
    Matcher sensed = SENSED.matcher(behind);
    Matcher unsensed = UNSENSED.matcher(behind);
    boolean level = sensed.matches();
    if (!level && !unsensed.matches()) {
      return false;
    }
    Matcher found = level ? sensed : unsensed;
    String hardware = found.group(2);
    String actions = found.group(level ? 4 : 3);
    interrupts.add(
        new ObservedInterrupt(
            Integer.parseInt(line.group(1)),
            found.group(1),
            hardware == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(hardware)),
            level ? Optional.of(found.group(3).equals("Level")) : Optional.empty(),
            actions(actions),
            at));
    return true;
  }

  /** The chip's name may be a number, too: only as many numbers as processors are counts. */
  private String behindCounts(String counts, String rest) {
    List<String> numbers = List.of(counts.strip().split("\\s+"));
    return numbers.size() <= processors
        ? rest
        : String.join(" ", numbers.subList(processors, numbers.size())) + " " + rest;
  }

  private static List<String> actions(String text) {
    return text == null || text.isBlank() ? List.of() : List.of(text.strip().split(", "));
  }

  private boolean device(String rest, Span at) {
    List<String> words = List.of(rest.split(" "));
    Optional<Bus> bus = bus(words.get(0));
    if (bus.isEmpty() || words.size() < 2) {
      return false;
    }
    Map<String, String> values = new TreeMap<>();
    for (String word : words.subList(2, words.size())) {
      int equals = word.indexOf('=');
      if (equals <= 0) {
        return false;
      }
      values.put(word.substring(0, equals), plain(word.substring(equals + 1)));
    }
    devices.add(new ObservedDevice(bus.get(), plain(words.get(1)), values, at));
    return true;
  }

  private boolean region(String rest, Span at) {
    Matcher matcher = REGION.matcher(rest);
    Optional<Bus> bus = matcher.matches() ? bus(matcher.group(1)) : Optional.empty();
    bus.ifPresent(
        found ->
            regions.add(
                new KernelRegion(
                    found,
                    plain(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)),
                    hex(matcher.group(4)),
                    hex(matcher.group(5)),
                    at)));
    return bus.isPresent();
  }

  private boolean mapped(String rest, Span at) {
    Matcher matcher = MAPPED.matcher(rest);
    Optional<Bus> bus = matcher.matches() ? bus(matcher.group(1)) : Optional.empty();
    if (bus.isEmpty()) {
      return false;
    }
    List<Long> inputs = new ArrayList<>();
    for (String number : matcher.group(5).strip().split(" ")) {
      if (!number.isEmpty()) {
        inputs.add(Long.parseLong(number));
      }
    }
    Trigger trigger = Trigger.NONE;
    for (Trigger each : Trigger.values()) {
      trigger = each.label().equals(matcher.group(4)) ? each : trigger;
    }
    mapped.add(
        new KernelInterrupt(
            bus.get(),
            plain(matcher.group(2)),
            Integer.parseInt(matcher.group(3)),
            trigger,
            inputs,
            at));
    return true;
  }

  private static Optional<Bus> bus(String word) {
    return switch (word) {
      case "platform" -> Optional.of(Bus.PLATFORM);
      case "amba" -> Optional.of(Bus.AMBA);
      default -> Optional.empty();
    };
  }

  private static long hex(String digits) {
    return Long.parseUnsignedLong(digits, 16);
  }

  /**
   * Blanks in names are three octal digits, as in /proc/mounts. Others than printable ones stay
   * digits, so that no name can steer a terminal.
   */
  private static String plain(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(
            found -> {
              char letter = (char) Integer.parseInt(found.group(1), 8);
              boolean shown = letter >= ' ' && letter <= '~';
              return Matcher.quoteReplacement(shown ? String.valueOf(letter) : found.group());
            });
  }
}
