"""Fonts of a machine: their names, where they lie, what stands in. Its own fonts play no part."""

from __future__ import annotations

import io
import os
import struct
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.fonts.families import FAMILIES, System, system_of
from plangen.fonts.nametable import family_names
from plangen.fonts.survey import (
    FontFile,
    Presence,
    Source,
    Survey,
    font_folders,
    fonts_in,
    look_for,
    survey,
)
from plangen.layout import FONT_SETS, FONTS, Font
from steps import MOST, steps
from tiny_fonts import CHINESE, ENGLISH, collection_bytes, font, font_bytes, saved

ORDINARY = font_bytes("FangSong", "仿宋")
COLLECTION = collection_bytes("SimSun", "新宋体")
BY_FONT = {family.font: family for family in FAMILIES}


def names(data: bytes) -> tuple[str, ...]:
    return family_names(io.BytesIO(data))


# --- the name table --------------------------------------------------------------------------


def test_a_font_tells_its_family_in_all_its_languages() -> None:
    assert set(names(ORDINARY)) == {"FangSong", "仿宋"}


def test_a_collection_tells_those_of_all_its_fonts() -> None:
    assert set(names(COLLECTION)) == {"SimSun", "新宋体"}


def test_a_weight_tells_the_family_that_it_belongs_to() -> None:
    made = font({ENGLISH: "Source Han Serif SC Heavy"}, typographic="Source Han Serif SC")

    assert set(names(saved(made))) == {"Source Han Serif SC Heavy", "Source Han Serif SC"}


@pytest.mark.parametrize(
    ("platform", "encoding", "codec"),
    [
        (0, 3, "utf_16_be"),
        (1, 25, "gbk"),
        (3, 3, "gbk"),
        (3, 10, "utf_16_be"),
    ],
)
def test_old_ways_to_write_a_name(platform: int, encoding: int, codec: str) -> None:
    assert names(hand_made("楷体_GB2312".encode(codec), platform, encoding)) == ("楷体_GB2312",)


def test_windows_fills_bytes_of_old_encodings_up() -> None:
    assert names(hand_made(b"\0K\0a\0i" + "楷体".encode("gbk"), 3, 3)) == ("Kai楷体",)


def hand_made(name: bytes, platform: int = 3, encoding: int = 1, **lies: int) -> bytes:
    """Return a font file with nothing but a name table; *lies* change what it says of itself."""
    table = struct.pack(">HHH", 0, lies.get("records", 1), lies.get("storage", 18))
    length, start = lies.get("length", len(name)), lies.get("start", 0)
    table += struct.pack(">6H", platform, encoding, CHINESE, 1, length, start) + name
    directory = struct.pack(
        ">4sLLL", b"name", 0, lies.get("offset", 28), lies.get("size", len(table))
    )
    return b"\0\1\0\0" + struct.pack(">4H", lies.get("tables", 1), 0, 0, 0) + directory + table


SONG = "宋体".encode("utf_16_be")


@pytest.mark.parametrize(
    "lies",
    [
        {"tables": 0},
        {"storage": 65535},
        {"length": 65535},
        {"length": 3},
        {"start": 65535},
        {"offset": 2**32 - 1},
        {"size": 4},
        {"records": 0},
    ],
    ids=str,
)
def test_a_font_that_lies_about_itself_has_no_name(lies: Mapping[str, int]) -> None:
    assert names(hand_made(SONG, **lies)) == ()


@pytest.mark.parametrize(
    "lies", [{"tables": 65535}, {"records": 65535}, {"size": 2**32 - 1}], ids=str
)
def test_sizes_are_not_believed(lies: Mapping[str, int]) -> None:
    assert names(hand_made(SONG, **lies)) == ("宋体",)


@pytest.mark.parametrize("name", ["\ud800", "\x1b[31m", "\0", "", " "], ids=ascii)
def test_a_name_that_is_none(name: str) -> None:
    assert names(hand_made(name.encode("utf_16_be", "surrogatepass"))) == ()


def test_a_damaged_font_does_not_hide_the_others_of_its_collection() -> None:
    damaged = bytearray(COLLECTION)
    struct.pack_into(">L", damaged, 12, 2**32 - 1)

    assert names(bytes(damaged)) == ("新宋体",)


def test_a_collection_of_millions_is_read_no_further_than_it_goes() -> None:
    def read(length: int) -> None:
        data = b"ttcf" + struct.pack(">LL", 0x10000, 2**32 - 1) + b"\0" * length
        assert names(data) == ()

    assert steps(lambda: read(100_000)) <= MOST * steps(lambda: read(10_000))


@given(st.binary(max_size=200))
def test_bytes_that_are_no_font(data: bytes) -> None:
    for start in (b"", b"\0\1\0\0", b"OTTO", b"ttcf"):
        assert names(start + data) == () or data


@given(
    st.sampled_from([ORDINARY, COLLECTION]),
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), max_size=8),
    st.integers(0, 1200),
)
def test_a_damaged_font_fails_nothing(
    data: bytes, changes: list[tuple[int, int]], length: int
) -> None:
    damaged = bytearray(data)
    for at, value in changes:
        damaged[at % len(damaged)] = value

    assert all(name.isprintable() for name in names(bytes(damaged[:length] or damaged)))


# --- folders ---------------------------------------------------------------------------------


def test_fonts_are_found_below_a_folder_and_what_is_none_is_skipped(tmp_path: Path) -> None:
    deep = tmp_path / "truetype" / "中文"
    deep.mkdir(parents=True)
    (deep / "simfang.TTF").write_bytes(ORDINARY)
    (tmp_path / "simsun.ttc").write_bytes(COLLECTION)
    (tmp_path / "damaged.otf").write_bytes(ORDINARY[:40])
    (tmp_path / "empty.ttf").touch()
    (tmp_path / "readme.txt").write_bytes(ORDINARY)
    (tmp_path / "folder.ttf").mkdir()
    (tmp_path / "nowhere.ttf").symlink_to(tmp_path / "no")

    found = list(fonts_in([tmp_path, tmp_path / "missing"]))

    assert [Path(each.path).name for each in found] == ["simsun.ttc", "simfang.TTF"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.ttf")

    assert list(fonts_in([tmp_path])) == []


def test_a_large_font_costs_no_more_than_a_small_one(tmp_path: Path) -> None:
    def cost(folder: Path, count: int, data: bytes) -> int:
        folder.mkdir()
        for number in range(count):
            (folder / f"{number}.ttf").write_bytes(data)
        assert len(list(fonts_in([folder]))) == count
        return steps(lambda: list(fonts_in([folder])))

    few = cost(tmp_path / "few", 20, ORDINARY)
    assert cost(tmp_path / "large", 20, ORDINARY + b"\0" * 200_000) < 1.1 * few
    assert cost(tmp_path / "many", 200, ORDINARY) <= MOST * few


def test_where_fonts_lie() -> None:
    windows = font_folders(System.WINDOWS, {"WINDIR": "W", "LOCALAPPDATA": "L"})
    linux = font_folders(System.LINUX, {"HOME": "H", "XDG_DATA_DIRS": "A:B"})

    assert windows == (Path("L/Microsoft/Windows/Fonts"), Path("W/Fonts"))
    assert linux == tuple(map(Path, ("H/.local/share/fonts", "H/.fonts", "A/fonts", "B/fonts")))
    assert Path("/usr/share/fonts") in font_folders(System.LINUX, {})
    assert Path("H/Library/Fonts") in font_folders(System.MACOS, {"HOME": "H"})
    assert font_folders(System.WINDOWS, {}) == ()


def test_systems() -> None:
    assert [system_of(each) for each in ("win32", "darwin", "linux", "freebsd14")] == [
        System.WINDOWS,
        System.MACOS,
        System.LINUX,
        System.LINUX,
    ]


# --- families --------------------------------------------------------------------------------


def test_the_families_are_those_of_the_layout() -> None:
    assert [family.font for family in FAMILIES] == list(Font)
    for family in FAMILIES:
        assert family.names[0] == FONTS[family.font].name
        assert len(set(family.names)) == len(family.names)
        assert set(family.stand_ins) == set(System)
        assert family.free


def test_no_other_family_is_taken_for_one() -> None:
    every = [name for family in FAMILIES for name in family.names]

    assert len(set(every)) == len(every)


@pytest.mark.parametrize("name", ["仿宋", "FangSong", "fangsong"])
def test_a_family_is_there_by_the_names_that_documents_write(name: str) -> None:
    state = look_for(BY_FONT[Font.FANG_SONG], [FontFile("a.ttf", (name,))], System.LINUX)

    assert state.presence is Presence.INSTALLED
    assert state.match
    assert state.match.path == "a.ttf"
    assert state.stand_in is None


def test_an_office_may_ask_for_the_older_fonts(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "a.ttf").write_bytes(font_bytes("仿宋_GB2312"))
    (tmp_path / "fonts" / "b.ttf").write_bytes(font_bytes("KaiTi"))
    environment = {"XDG_DATA_HOME": str(tmp_path), "XDG_DATA_DIRS": "-"}

    found = survey("linux", environment, FONT_SETS["gb2312"])

    assert states(found)["仿宋"] is Presence.INSTALLED
    assert states(found)["楷体"] is Presence.OTHER_NAME
    assert found.families[1].family.names[:4] == (
        "仿宋_GB2312",
        "仿宋",
        "FangSong",
        "FangSong_GB2312",
    )


def test_a_family_under_another_name() -> None:
    fonts = [FontFile("b.ttf", ("仿宋_GB2312", "FangSong_GB2312")), FontFile("c.ttf", ("宋体",))]
    state = look_for(BY_FONT[Font.FANG_SONG], fonts, System.WINDOWS)

    assert state.presence is Presence.OTHER_NAME
    assert state.match == (state.stand_in and state.stand_in.font)
    assert state.match
    assert state.match.name == "仿宋_GB2312"


def test_a_family_that_is_missing_and_what_comes_nearest() -> None:
    fonts = [FontFile("c.ttf", ("SimSun", "宋体")), FontFile("d.ttf", ("STZhongsong", "华文中宋"))]
    state = look_for(BY_FONT[Font.XIAO_BIAO_SONG], fonts, System.WINDOWS)

    assert state.presence is Presence.MISSING
    assert state.stand_in
    assert state.stand_in.font.name == "华文中宋"
    assert not state.stand_in.is_certain
    assert look_for(BY_FONT[Font.HEI], fonts, System.WINDOWS).stand_in is None


# --- a machine -------------------------------------------------------------------------------


def states(found: Survey) -> dict[str, Presence]:
    return {state.family.font.value: state.presence for state in found.families}


def test_windows(tmp_path: Path) -> None:
    system, own = tmp_path / "Windows" / "Fonts", tmp_path / "Local/Microsoft/Windows/Fonts"
    for folder in (system, own):
        folder.mkdir(parents=True)
    (system / "simsun.ttc").write_bytes(collection_bytes("SimSun", "NSimSun"))
    (own / "FZXBSJW.TTF").write_bytes(font_bytes("FZXiaoBiaoSong-B05S", "方正小标宋简体"))
    environment = {"WINDIR": str(tmp_path / "Windows"), "LOCALAPPDATA": str(tmp_path / "Local")}

    found = survey("win32", environment)

    assert (found.source, found.files) == (Source.FOLDERS, 2)
    assert states(found) == {
        "小标宋": Presence.INSTALLED,
        "仿宋": Presence.MISSING,
        "楷体": Presence.MISSING,
        "黑体": Presence.MISSING,
        "宋体": Presence.INSTALLED,
    }


def test_linux_without_fontconfig(tmp_path: Path) -> None:
    folder = tmp_path / "fonts"
    folder.mkdir()
    (folder / "a.otf").write_bytes(font_bytes("KaiTi", "楷体"))

    found = survey("linux", {"PATH": "", "XDG_DATA_HOME": str(tmp_path), "XDG_DATA_DIRS": "-"})

    assert found.source is Source.FOLDERS
    assert str(folder) in found.folders
    assert states(found)["楷体"] is Presence.INSTALLED
    assert found.files == 1


def programs(folder: Path, **texts: str) -> str:
    """Write programs into *folder* by their shell scripts; return it as a PATH."""
    for name, text in texts.items():
        path = folder / name.replace("_", "-")
        path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
        path.chmod(0o755)
    return str(folder)


LIST = "printf '/a/仿宋.ttf\\tFangSong,仿宋\\n/b/x.ttf\\tDejaVu Sans,DejaVu\\nodd line\\n'"
needs_a_shell = pytest.mark.skipif(sys.platform == "win32", reason="a stand-in is a shell script")


@needs_a_shell
def test_fontconfig_says_what_is_there_and_what_stands_in(tmp_path: Path) -> None:
    path = programs(
        tmp_path,
        fc_list=LIST,
        fc_match="printf '/c/n.otf\\tNoto Serif CJK SC\\ten|zh-cn|zh-sg'\n"
        '[ "$3" = 楷体:lang=zh-cn ]',
    )

    found = survey("linux", {"PATH": path})

    assert (found.source, found.files, found.folders) == (Source.FONTCONFIG, 2, ())
    assert states(found)["仿宋"] is Presence.INSTALLED
    by_family = {state.family.font: state for state in found.families}
    kai, hei = by_family[Font.KAI].stand_in, by_family[Font.HEI].stand_in
    assert kai
    assert (kai.font.name, kai.font.path) == ("Noto Serif CJK SC", "/c/n.otf")
    assert (kai.is_certain, kai.has_chinese) == (True, True)
    assert hei is None  # it failed for all others
    assert by_family[Font.FANG_SONG].stand_in is None


@needs_a_shell
def test_a_stand_in_without_chinese_is_known_as_such(tmp_path: Path) -> None:
    path = programs(tmp_path, fc_list=LIST, fc_match="printf '/b/x.ttf\\tDejaVu Sans\\ten|zu'")

    stand_in = survey("linux", {"PATH": path}).families[0].stand_in

    assert stand_in
    assert stand_in.has_chinese is False


@needs_a_shell
@pytest.mark.parametrize("text", ["exit 1", "echo 'no tabs'", "printf '\\377\\t\\376\\n'", ""])
def test_fontconfig_that_does_not_work(tmp_path: Path, text: str) -> None:
    path = programs(tmp_path, fc_list=text, fc_match=text)

    found = survey("linux", {"PATH": path, "HOME": str(tmp_path), "XDG_DATA_DIRS": "-"})

    assert set(states(found).values()) == {Presence.MISSING}
