@NullMarked
package fr.imtgrandest.passerelle.portfolio;

import org.jspecify.annotations.NullMarked;
