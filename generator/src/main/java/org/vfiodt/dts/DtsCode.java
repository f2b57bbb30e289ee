// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Severity;

/** What can be wrong with a device tree, as source or as blob. */
public enum DtsCode implements DiagnosticCode {
  BLOB_HEADER("DTS-002", "A blob does not start with a device tree header that fits it."),
  BLOB_STRUCTURE("DTS-003", "The structure block of a blob is damaged."),

  SOURCE_LIMIT("DTS-010", "A source file is larger than is allowed."),
  FLAT_LIMIT("DTS-011", "A source with all that it includes is larger than is allowed."),
  INCLUDE_DEPTH("DTS-012", "Files include each other deeper than is allowed."),
  INCLUDE_MISSING("DTS-013", "An included file does not exist in any include directory."),
  OPEN_COMMENT("DTS-014", "A comment has no end."),
  DIRECTIVE("DTS-015", "A preprocessor directive is not written as it must be."),
  CONDITIONAL("DTS-016", "#if, #else and #endif do not match."),
  CONDITION("DTS-017", "The expression of #if cannot be evaluated."),
  MACRO_ARGUMENTS("DTS-018", "A macro is used with the wrong number of arguments."),
  MACRO_REDEFINED("DTS-019", "A macro is defined twice with different meaning.", Severity.WARNING),
  EXPANSION_LIMIT("DTS-020", "One use of a macro turns into more than is allowed."),
  ERROR_DIRECTIVE("DTS-021", "The source says #error."),
  WARNING_DIRECTIVE("DTS-022", "The source says #warning.", Severity.WARNING),

  SYNTAX("DTS-030", "Something else was expected here."),
  MISSING_TOKEN("DTS-031", "A closing sign or a semicolon is missing."),
  UNDEFINED_WORD("DTS-032", "A word stands where a value belongs; often a macro nobody defined."),
  VERSION_MISSING("DTS-033", "A source does not start with /dts-v1/."),
  NESTING_LIMIT("DTS-034", "Braces, brackets or conditions are nested deeper than is allowed."),
  NUMBER("DTS-035", "A number is malformed or does not fit 64 bits."),
  CHARACTER("DTS-036", "A character literal does not hold exactly one character."),
  CELL_OVERFLOW(
      "DTS-037", "A number does not fit the width of its array element.", Severity.WARNING),
  CELL_WIDTH("DTS-038", "The width behind /bits/ is not 8, 16, 32 or 64."),
  REFERENCE_WIDTH("DTS-039", "A reference stands in an array that is not 32 bits wide."),
  DIVISION_BY_ZERO("DTS-040", "An expression divides by zero."),
  BINARY_MISSING("DTS-041", "A file for /incbin/ does not exist."),
  BINARY_LIMIT("DTS-042", "A file for /incbin/ is larger than is allowed."),
  PROPERTY_AFTER_NODE("DTS-044", "A property stands behind a child node."),
  OMIT_PROPERTY("DTS-045", "/omit-if-no-ref/ stands before something that is no node."),
  RESERVATION_ORDER("DTS-046", "/memreserve/ stands behind a node."),

  REFERENCE_MISSING("DTS-050", "A label or path that is referred to does not exist."),
  ROOT_MISSING("DTS-057", "The source has no root node."),
  EXTENSION_BEFORE_ROOT("DTS-058", "A node is changed before there is a root node."),
  BLOB_LIMIT("DTS-059", "A property or the tree is larger than is allowed."),

  PLUGIN_HEADER("DTS-060", "/dts-v1/ and /plugin/ are not written as they must be."),
  PLUGIN_REFERENCE("DTS-061", "A reference of an overlay has a form that overlays cannot hold."),
  OVERLAY_SYMBOL("DTS-062", "An overlay needs a label that its base does not have."),
  OVERLAY_TARGET("DTS-063", "A fragment of an overlay changes a node that does not exist."),
  OVERLAY_FIXUP("DTS-064", "__fixups__ or __local_fixups__ of an overlay is malformed."),
  OVERLAY_PHANDLE("DTS-065", "The phandles of an overlay do not go with those of its base."),
  OVERLAY_BASE("DTS-066", "The base has no __symbols__, so its labels are lost."),
  OVERLAY_LABEL("DTS-067", "A symbol of an overlay does not name one of its nodes."),
  OVERLAY_LIMIT("DTS-068", "Applying an overlay costs more than is allowed."),
  TABLE_DATA("DTS-069", "A table for overlays holds data that do not fit.", Severity.WARNING),

  BLOB_VERSION("DTS-070", "A blob has a version of the format that cannot be read."),
  BLOB_SHORT("DTS-071", "A blob ends before what its header or its structure promises."),
  BLOB_OFFSET("DTS-072", "A blob says that something lies where it cannot lie."),
  BLOB_ORDER("DTS-073", "A blob has a property behind a child node.", Severity.WARNING),
  NOT_RESTORED("DTS-074", "A label or reference of a blob cannot be restored.", Severity.WARNING),
  NOT_SOURCE("DTS-075", "The input is no device tree source, but a file of another kind."),
  NOT_BLOB("DTS-076", "The input is no device tree blob, but a file of another kind."),
  UNWRITABLE_NAME("DTS-077", "A node or property has a name that source cannot write."),
  BLOB_ROOT_NAME(
      "DTS-078", "The root node of a blob has a name, which is dropped.", Severity.WARNING),

  BINARY_SHORT("DTS-080", "A file for /incbin/ is shorter than asked.", Severity.WARNING),
  LINE_MARKER("DTS-081", "A line marker of a preprocessor is not written as it must be."),
  COMMENT_NESTED("DTS-082", "A comment runs over the start of another one.", Severity.WARNING),

  OUTSIDE_ROOTS("DTS-090", "A file lies outside the directories that may be read."),
  FILE_UNREADABLE("DTS-091", "A file exists but cannot be read, such as a directory or device."),
  CLOCK_MACRO("DTS-092", "A macro would give another result with every run."),
  EXPANSION_TOTAL("DTS-093", "All macros and directives together cost more than is allowed."),
  INCLUDE_COUNT("DTS-094", "More files are included than is allowed."),
  TOKEN_LIMIT("DTS-095", "A source has more words and signs than is allowed."),
  MEMORY("DTS-096", "The memory that Java may use does not suffice for a source."),

  FILE_MISSING("DTS-100", "The file of a source does not exist.");

  private final CodeText text;

  DtsCode(String id, String meaning) {
    text = CodeText.error(id, meaning);
  }

  DtsCode(String id, String meaning, Severity severity) {
    text = CodeText.of(id, meaning, severity);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
