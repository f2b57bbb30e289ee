// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.hypervisor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.handover.DeviceName;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Severity;
import org.vfiodt.dts.Property;
import org.vfiodt.source.Span;

/**
 * What a hypervisor has against one thing of a device.
 *
 * @param whole the device that was chosen; the thing may belong to one below it
 * @param property that causes it
 * @param what the end of a sentence that begins with the device's name
 * @param instead what becomes of the thing when it is forced
 */
public record Objection(
    DiagnosticCode code,
    Device whole,
    Device device,
    String property,
    String what,
    String instead) {
  public Objection {
    Objects.requireNonNull(code);
    Objects.requireNonNull(whole);
    Objects.requireNonNull(device);
    Objects.requireNonNull(property);
    Objects.requireNonNull(what);
    Objects.requireNonNull(instead);
  }

  /** Where nobody forces it. */
  Diagnostic refused() {
    return made(code, code.severity(), text()).hint("with --force: " + instead);
  }

  Diagnostic forced() {
    return made(code, Severity.WARNING, "forced: " + line());
  }

  /** Where the device stays behind for it. */
  Diagnostic leftOut() {
    return made(code, Severity.WARNING, text() + ": it stays behind");
  }

  /** One sentence for what is written; names in it are as the tree has them. */
  String line() {
    return text() + ": " + instead;
  }

  private String text() {
    return DeviceName.of(device) + " " + what;
  }

  private Diagnostic made(DiagnosticCode by, Severity severity, String message) {
    return new Diagnostic(by, severity, message, place(), List.of(), Optional.empty());
  }

  private Optional<Span> place() {
    Optional<Span> exact = device.node().property(property).flatMap(Property::place);
    return exact.isPresent() ? exact : device.node().place();
  }
}
