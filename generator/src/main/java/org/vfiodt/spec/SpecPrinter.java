// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A spec as canonical text: every statement in the order of the documentation, values that the spec
 * left open included, comments not. Reading the text gives the same model but for the places.
 */
public final class SpecPrinter {
  private final SpecLayout out = new SpecLayout();

  private SpecPrinter() {}

  public static String print(DriverSpec spec) {
    SpecPrinter printer = new SpecPrinter();
    printer.driver(spec.driver());
    spec.devices().forEach(printer::device);
    printer.series(spec.series());
    return printer.out.text();
  }

  private void driver(DriverBlock driver) {
    out.open("driver " + driver.module().value());
    out.line("title " + string(driver.title()));
    out.line("version " + string(driver.version()));
    out.line("name " + string(driver.platformName()));
    out.line("config " + driver.config().value());
    if (!driver.compatibles().isEmpty()) {
      out.line(
          "match compatible " + joined(driver.compatibles().stream().map(SpecPrinter::string)));
    }
    out.line("bind " + word(driver.bind()));
    if (!driver.regions().isEmpty()) {
      out.open("regions");
      driver.regions().forEach(access -> out.line(word(access)));
      out.close();
    }
    irqs(driver.irqs());
    out.line("reset " + word(driver.reset()));
    out.line("dma " + word(driver.dma()));
    out.close();
  }

  private void irqs(IrqSupport irqs) {
    if (irqs.isEmpty()) {
      return;
    }
    out.open("irqs");
    irqs.trigger().ifPresent(signal -> out.line("trigger " + word(signal)));
    irqs.mask().ifPresent(at -> out.line("mask"));
    irqs.unmask().ifPresent(at -> out.line("unmask"));
    irqs.level().ifPresent(handling -> out.line("level " + word(handling)));
    irqs.untyped().ifPresent(type -> out.line("untyped " + word(type)));
    out.close();
  }

  private void device(DeviceSpec device) {
    out.open("device " + string(device.compatible()));
    rules(device.rules());
    device.reset().ifPresent(this::reset);
    for (CompanionNode node : device.nodes()) {
      out.open("node " + string(node.label()) + " " + link(node.link().value()));
      rules(node.rules());
      out.close();
    }
    out.close();
  }

  private void rules(NodeRules rules) {
    if (!rules.clocks().isEmpty()) {
      out.line("clock " + selectors(rules.clocks()));
    }
    if (!rules.powerDomains().isEmpty()) {
      out.line("power-domain " + selectors(rules.powerDomains()));
    }
    rules.regions().forEach(this::region);
    for (IrqRule irq : rules.irqs()) {
      out.line("irq " + irq.which().value().text() + " " + word(irq.type()));
    }
  }

  private void region(RegionRule region) {
    String head = "region " + region.index().value() + " " + string(region.label());
    if (region.quirks().isEmpty() && region.trapped().isEmpty()) {
      out.line(head);
      return;
    }
    out.open(head);
    region.quirks().forEach(quirk -> out.line(word(quirk)));
    for (RegisterRange range : region.trapped()) {
      out.line("trapped " + hex(range.offset()) + " size " + hex(range.size()));
    }
    out.close();
  }

  private void reset(ResetMethod reset) {
    if (reset instanceof ResetMethod.Controller controller) {
      out.line("reset controller " + selectors(controller.lines()));
    } else if (reset instanceof ResetMethod.Registers registers) {
      out.open("reset");
      registers.steps().forEach(step -> out.line(step(step)));
      out.close();
    }
  }

  private void series(SeriesSpec series) {
    out.open("series " + string(series.title()));
    series.tag().ifPresent(tag -> out.line("tag " + string(tag)));
    out.line("version " + series.version().value());
    series.kernels().forEach(this::kernel);
    if (!series.requires().isEmpty()) {
      out.line("requires " + words(series.requires()));
    }
    series.patches().forEach(this::patch);
    series.cover().ifPresent(cover -> out.line("cover " + text(cover)));
    out.close();
  }

  private void kernel(KernelTarget kernel) {
    String head = "kernel " + string(kernel.name());
    if (kernel.without().isEmpty() && kernel.requires().isEmpty()) {
      out.line(head);
      return;
    }
    out.open(head);
    if (!kernel.without().isEmpty()) {
      out.line("without " + joined(kernel.without().stream().map(SpecPrinter::word)));
    }
    if (!kernel.requires().isEmpty()) {
      out.line("requires " + words(kernel.requires()));
    }
    out.close();
  }

  private void patch(PatchSpec patch) {
    String head =
        "patch " + word(patch.feature()) + patch.subject().map(s -> " " + string(s)).orElse("");
    if (patch.message().isEmpty()) {
      out.line(head);
      return;
    }
    out.open(head);
    out.line("message " + text(patch.message().get()));
    out.close();
  }

  private static String step(ResetStep step) {
    RegisterAddress address = step.register();
    String register = address.region().value() + "[" + hex(address.offset().value()) + "]";
    if (step instanceof ResetStep.Write32 write) {
      return "write32 " + register + " " + hex(write.value().value());
    }
    ResetStep.Poll32 poll = (ResetStep.Poll32) step;
    return "poll32 "
        + register
        + " mask "
        + hex(poll.mask().value())
        + " value "
        + hex(poll.value().value())
        + " every "
        + time(poll.every().value())
        + " within "
        + time(poll.within().value());
  }

  private static String link(NodeLink link) {
    if (link instanceof NodeLink.Child child) {
      return "child " + TextLiteral.line(child.name());
    }
    NodeLink.Phandle phandle = (NodeLink.Phandle) link;
    return "phandle " + TextLiteral.line(phandle.property()) + " " + phandle.index();
  }

  private static String time(Duration time) {
    long micros = time.toNanos() / 1_000;
    if (micros % 1_000_000 == 0) {
      return micros / 1_000_000 + "s";
    }
    return micros % 1_000 == 0 ? micros / 1_000 + "ms" : micros + "us";
  }

  private String text(Located<String> text) {
    return TextLiteral.of(text.value(), out.indentation() + SpecLayout.STEP);
  }

  private static String string(Located<String> text) {
    return TextLiteral.line(text.value());
  }

  private static String hex(long number) {
    return "0x" + Long.toHexString(number);
  }

  private static String word(Located<? extends Word> word) {
    return word.value().word();
  }

  private static String words(List<Located<String>> words) {
    return joined(words.stream().map(Located::value));
  }

  private static String selectors(List<Located<Selector>> selectors) {
    return joined(selectors.stream().map(selector -> selector.value().text()));
  }

  private static String joined(Stream<String> parts) {
    return parts.collect(Collectors.joining(", "));
  }
}
