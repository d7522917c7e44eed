@NullMarked
package fr.imtgrandest.passerelle.engine;

import org.jspecify.annotations.NullMarked;
