[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.BindingSchema" --]
[#if compatibles?has_content]
# SPDX-License-Identifier: (GPL-2.0-only OR BSD-2-Clause)
%YAML 1.2
---
$id: http://devicetree.org/schemas/vfio/[=name].yaml#
$schema: http://devicetree.org/meta-schemas/core.yaml#

title: [=title]

maintainers:
  - [=maintainer]

description:
  A node with one of these strings in its "compatible" property, in front of
  or instead of those of the device, belongs to user space. Only its registers
  and interrupts are used. It must be the master of an IOMMU.

properties:
  compatible:
    contains:
      enum:
[#list compatibles as compatible]
        - [=compatible]
[/#list]

required:
  - compatible

additionalProperties: true
[/#if]
