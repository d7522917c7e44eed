@NullMarked
package fr.imtgrandest.passerelle.identity;

import org.jspecify.annotations.NullMarked;
