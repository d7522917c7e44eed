/** What tests of several packages share. */
@NullMarked
package fr.imtgrandest.passerelle.support;

import org.jspecify.annotations.NullMarked;
