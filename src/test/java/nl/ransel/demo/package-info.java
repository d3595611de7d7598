/**
 * The ground the demo and the tests stand on: an embedded store that speaks the MongoDB
 * protocol and an OpenID provider with ready accounts. It only ever lives in the test
 * tree and never reaches the production jar.
 */
@NullMarked
package nl.ransel.demo;

import org.jspecify.annotations.NullMarked;
