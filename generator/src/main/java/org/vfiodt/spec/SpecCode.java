// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;

/** What can be wrong with a driver spec. */
public enum SpecCode implements DiagnosticCode {
  SYNTAX("SPEC-001", "A statement of a spec is not written as the language wants it."),
  UNKNOWN_WORD("SPEC-002", "A word of a spec is not one of those that can stand in its place."),
  UNEXPECTED_CHARACTER("SPEC-003", "A spec has a character that no statement is made of."),
  UNCLOSED_TEXT("SPEC-004", "A string of a spec has no closing quote."),
  UNCLOSED_COMMENT("SPEC-005", "A comment of a spec has no end."),
  MALFORMED_NUMBER("SPEC-006", "A number or time of a spec is written in no known way."),
  BAD_ESCAPE(
      "SPEC-007", "A string of a spec has a backslash in front of a character that needs none."),
  TOO_LARGE("SPEC-008", "A spec is larger than any spec needs to be."),
  TOO_MANY("SPEC-009", "A spec has more errors than are shown."),
  DUPLICATE("SPEC-010", "A block, statement or list entry stands twice where one can count."),
  MISSING("SPEC-011", "A block or statement that a spec must have is missing."),
  NUMBER_RANGE("SPEC-012", "A number is larger than its place can hold, most often 32 bits."),
  SERIES_VERSION("SPEC-013", "A series has version 0; the first posting is version 1."),
  NOT_IDENTIFIER("SPEC-020", "A name that goes into C code is no C identifier."),
  C_KEYWORD("SPEC-021", "A name that goes into C code is a keyword of C."),
  KERNEL_SYMBOL(
      "SPEC-022", "A name collides with a module, symbol or Kconfig symbol of the kernel."),
  CONFIG_SYMBOL(
      "SPEC-023", "A Kconfig symbol is not made of upper case letters, digits and underscores."),
  MODULE_VERSION("SPEC-024", "A module version is not written as versions are."),
  PLATFORM_NAME(
      "SPEC-025", "The name of a platform driver cannot be the name of a folder in sysfs."),
  COMPATIBLE(
      "SPEC-026", "A compatible string is not written as the devicetree specification wants it."),
  KERNEL_NAME(
      "SPEC-027", "A kernel is named neither by its release nor as a distribution package."),
  SERIES_NAME("SPEC-028", "The name of a required series cannot be the name of a folder."),
  SERIES_TAG("SPEC-029", "The tag of a series cannot stand in the brackets of a mail subject."),
  C_STRING(
      "SPEC-030", "A text that goes into C code has a character that cannot stand in a C string."),
  MAIL_HEADER(
      "SPEC-031", "A text that goes into a mail header has a character that cannot stand there."),
  SUBJECT_PREFIX("SPEC-032", "A subject begins with what git takes away when the mail is applied."),
  MAIL_BODY(
      "SPEC-033", "A text that goes into a mail has a character or a line that mail cannot carry."),
  MESSAGE_CUT("SPEC-034", "A line of a commit message ends the message when the mail is applied."),
  TOO_LONG("SPEC-035", "A name or text is longer than its place allows."),
  EMPTY("SPEC-036", "A text that must say something is empty."),
  DEVICETREE_NAME(
      "SPEC-037",
      "The name of a node or property is not written as the devicetree specification wants it."),
  NOT_UTF8("SPEC-038", "A spec has bytes that are no UTF-8 text."),
  PREREQUISITE("SPEC-040", "A feature is asked for without another one that it rests on."),
  PATCH_ORDER(
      "SPEC-041", "A patch comes before the patch that it rests on, so the series does not build."),
  NOT_IN_DRIVER("SPEC-042", "A patch adds what the driver and device blocks do not ask for."),
  NO_EFFECT("SPEC-043", "A rule can never have an effect."),
  NEVER_MATCHES("SPEC-050", "A poll waits for a value that its mask can never leave."),
  ALWAYS_MATCHES("SPEC-051", "A poll has an empty mask, so it waits for nothing."),
  POLL_TIME("SPEC-052", "The times of a poll do not fit together."),
  UNKNOWN_REGION("SPEC-053", "A register names a region that the device block does not have."),
  ALIGNMENT("SPEC-054", "A 32 bit register does not lie on a multiple of four bytes."),
  REGISTER_RANGE("SPEC-055", "A range of registers is empty or overlaps another one.");

  private final CodeText text;

  SpecCode(String id, String meaning) {
    text = CodeText.error(id, meaning);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
