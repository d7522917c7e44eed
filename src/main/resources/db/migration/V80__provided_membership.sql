-- The groups that an identity provider gave to an account at its last sign-in. All other memberships are given here, and stay.
create table provided_membership (
    user_id  text not null references account,
    group_id text not null,
    primary key (user_id, group_id)
);
