// SPDX-License-Identifier: Apache-2.0

// The VFIO driver spec. docs/spec-language.md shows an example of every rule.
//
// Rules named ...Body are brace blocks made of rules named ...Statement: there the parser repairs
// itself, so a fault costs one statement and not the file. One token always decides, and no rule is
// recursive, which bounds the work and the depth for any input.
grammar DriverSpec;

spec : block* EOF ;

block
    : 'driver' word driverBody     # driver
    | 'device' STRING deviceBody   # device
    | 'series' STRING seriesBody   # series
    ;

// ---- the kernel module

driverBody : '{' driverStatement* '}' ;

driverStatement
    : 'title' STRING ';'                                 # title
    | 'version' STRING ';'                               # moduleVersion
    | 'name' STRING ';'                                  # platformName
    | 'config' word ';'                                  # config
    | 'match' 'compatible' strings ';'                   # match
    | 'bind' way=('match' | 'dynamic') ';'               # bind
    | 'regions' regionsBody                              # regions
    | 'irqs' irqsBody                                    # irqs
    | 'reset' policy=('none' | 'optional' | 'required') ';' # resetPolicy
    | 'dma' way=('type1' | 'noiommu') ';'                # dma
    ;

regionsBody : '{' regionsStatement* '}' ;

regionsStatement : access=('read' | 'write' | 'mmap') ';' ;

irqsBody : '{' irqsStatement* '}' ;

irqsStatement
    : 'trigger' signal='eventfd' ';'          # trigger
    | 'mask' ';'                              # mask
    | 'unmask' ';'                            # unmask
    | 'level' handling='automask' ';'         # levelHandling
    | 'untyped' type=('edge' | 'level') ';'   # untyped
    ;

// ---- rules of single devices

deviceBody : '{' deviceStatement* '}' ;

deviceStatement
    : nodeRule                                              # deviceRule
    | 'reset' (resetBody | 'controller' selectors ';')      # resetMethod
    | 'node' STRING link nodeBody                           # companion
    ;

link
    : 'child' STRING             # child
    | 'phandle' STRING NUMBER?   # phandle
    ;

nodeBody : '{' nodeStatement* '}' ;

nodeStatement : nodeRule ;

nodeRule
    : 'clock' selectors ';'                                     # clock
    | 'power-domain' selectors ';'                              # powerDomain
    | 'region' NUMBER STRING (';' | regionBody)                 # region
    | 'irq' selectors type=('edge' | 'level' | 'untyped') ';'   # irq
    ;

regionBody : '{' regionStatement* '}' ;

regionStatement
    : quirk=('read-only' | 'no-mmap') ';'      # quirk
    | 'trapped' (NUMBER 'size' NUMBER)? ';'    # trapped
    ;

resetBody : '{' resetStatement* '}' ;

resetStatement
    : 'write32' register NUMBER ';'                                                     # write32
    | 'poll32' register 'mask' NUMBER 'value' NUMBER 'every' TIME 'within' TIME ';'     # poll32
    ;

register : word '[' NUMBER ']' ;

// ---- the patch series

seriesBody : '{' seriesStatement* '}' ;

seriesStatement
    : 'tag' STRING ';'                              # tag
    | 'version' NUMBER ';'                          # seriesVersion
    | 'kernel' STRING (kernelBody | (',' STRING)* ';') # kernel
    | 'requires' words ';'                          # requires
    | 'patch' word STRING? (';' | patchBody)        # patch
    | 'cover' text ';'                              # cover
    ;

kernelBody : '{' kernelStatement* '}' ;

kernelStatement
    : 'without' words ';'    # kernelWithout
    | 'requires' words ';'   # kernelRequires
    ;

patchBody : '{' patchStatement* '}' ;

patchStatement : 'message' text ';' ;

// ---- small parts

selectors : selector (',' selector)* ;

selector
    : 'all'
    | NUMBER
    | STRING
    ;

strings : STRING (',' STRING)* ;

words : word (',' word)* ;

text
    : STRING
    | TEXT
    ;

// A keyword is a name wherever a name is wanted; a test holds this list against the vocabulary.
word
    : WORD
    | 'all' | 'automask' | 'bind' | 'child' | 'clock' | 'compatible' | 'config' | 'controller'
    | 'cover' | 'device' | 'dma' | 'driver' | 'dynamic' | 'edge' | 'eventfd' | 'every' | 'irq'
    | 'irqs' | 'kernel' | 'level' | 'mask' | 'match' | 'message' | 'mmap' | 'name' | 'no-mmap'
    | 'node' | 'noiommu' | 'none' | 'optional' | 'patch' | 'phandle' | 'poll32' | 'power-domain'
    | 'read' | 'read-only' | 'region' | 'regions' | 'required' | 'requires' | 'reset' | 'series'
    | 'size' | 'tag' | 'title' | 'trapped' | 'trigger' | 'type1' | 'unmask' | 'untyped' | 'value'
    | 'version' | 'within' | 'without' | 'write' | 'write32'
    ;

DRIVER : 'driver' ;
DEVICE : 'device' ;
SERIES : 'series' ;
OPEN : '{' ;
CLOSE : '}' ;
SEMICOLON : ';' ;

WORD : [A-Za-z_] [A-Za-z0-9_-]* ;

NUMBER
    : [0-9]+
    | '0x' [0-9A-Fa-f]+
    ;

TIME : [0-9]+ ('us' | 'ms' | 's') ;

MALFORMED_NUMBER : [0-9] [A-Za-z0-9_.]* ;

// Three quotes to three quotes, over lines; without the last three it is UNCLOSED_TEXT.
TEXT : '"""' ('\\' . | ~'\\')*? '"""' ;

UNCLOSED_TEXT : '"""' ;

STRING : '"' ('\\' ~[\r\n] | ~["\\\r\n])* '"' ;

UNCLOSED_STRING : '"' ('\\' ~[\r\n] | ~["\\\r\n])* '\\'? ;

COMMENT : '/*' .*? '*/' -> skip ;

UNCLOSED_COMMENT : '/*' ;

LINE_COMMENT : '//' ~[\r\n]* -> skip ;

SPACE : [ \t\r\n\f\u{feff}]+ -> skip ;

UNEXPECTED : . ;
