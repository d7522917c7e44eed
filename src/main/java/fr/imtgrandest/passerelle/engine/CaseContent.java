package fr.imtgrandest.passerelle.engine;

/** What each case says of its substance, whatever the feature. */
public final class CaseContent {

    /** The hash of what people give their opinions and decisions about; features write it. */
    public static final VariableKey<String> HASH = VariableKey.text("contentHash");

    private CaseContent() {}
}
