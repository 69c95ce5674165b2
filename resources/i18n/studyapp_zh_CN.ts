<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About StudyApp</source>
        <translation>关于 StudyApp</translation>
    </message>
    <message>
        <source>Read history, keep the dates.</source>
        <translation>读历史文章，记住里面的年份。</translation>
    </message>
    <message>
        <source>Articles, cards and reviews stay on this computer. No account, no network; backed up daily.</source>
        <translation>文章、卡片和复习记录都存在这台电脑上，不需要账号，也不需要联网；每天自动备份。</translation>
    </message>
    <message>
        <source>Data folder: %1</source>
        <translation>数据文件夹：%1</translation>
    </message>
    <message>
        <source>StudyApp is free software under the MIT licence. It uses Qt and PySide6 (LGPL), SQLAlchemy, genanki, fsrs (MIT), OpenCC (Apache 2.0) and icons by Lucide and Feather (ISC and MIT). The starter articles are CC BY-SA 4.0; what you import keeps its own licence.</source>
        <translation>StudyApp 是自由软件，采用 MIT 许可证。它使用 Qt 与 PySide6（LGPL）、SQLAlchemy、genanki、fsrs（MIT）、OpenCC（Apache 2.0），以及 Lucide 与 Feather 的图标（ISC 与 MIT）。入门文章采用 CC BY-SA 4.0；你导入的内容仍沿用原来的许可证。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ActiveCard</name>
    <message>
        <source>Mix-up</source>
        <translation>易混</translation>
    </message>
    <message>
        <source>More about this card</source>
        <translation>这张卡片的更多操作</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>舍弃</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Split in two</source>
        <translation>拆成两张</translation>
    </message>
    <message>
        <source>Merge with next</source>
        <translation>与下一张合并</translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation>为什么这样识别</translation>
    </message>
    <message>
        <source>Show on the timeline</source>
        <translation>在时间线上显示</translation>
    </message>
    <message>
        <source>Reject: wrong date</source>
        <translation>舍弃：日期不对</translation>
    </message>
    <message>
        <source>Reject: trivial</source>
        <translation>舍弃：不重要</translation>
    </message>
    <message>
        <source>Reject: unclear</source>
        <translation>舍弃：说不清楚</translation>
    </message>
    <message>
        <source>Take out of review</source>
        <translation>移出复习</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>Open in the article</source>
        <translation>在原文中打开</translation>
    </message>
    <message>
        <source>Also in %1</source>
        <translation>另见 %1</translation>
    </message>
    <message>
        <source>Mix-up</source>
        <translation>易混</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>this card</source>
        <translation>本题</translation>
    </message>
    <message>
        <source>you: %1</source>
        <translation>你答 %1</translation>
    </message>
</context>
<context>
    <name>BrowserDeeds</name>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>已保留 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>已舍弃 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added to the queue</source>
        <translation>
            <numerusform>%n 张已加入学习</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspended</source>
        <translation>
            <numerusform>已暂停 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Add tags, separated by spaces; -tag removes one:</source>
        <translation>添加标签，用空格分开；写 -标签 则去掉：</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged</source>
        <translation>
            <numerusform>已给 %n 张加标签</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BrowserLayout</name>
    <message>
        <source>Keep this search</source>
        <translation>保存这个搜索</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>The chosen card</source>
        <translation>所选卡片</translation>
    </message>
</context>
<context>
    <name>BrowserScreen</name>
    <message>
        <source>Search field</source>
        <translation>搜索框</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>舍弃</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>加入学习</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Open in the article</source>
        <translation>在原文中打开</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards</source>
        <translation>
            <numerusform>%Ln 张</numerusform>
        </translation>
    </message>
    <message>
        <source>This search cannot be read</source>
        <translation>看不懂这个搜索</translation>
    </message>
    <message>
        <source>Import an article; the cards made from it are listed here.</source>
        <translation>导入一篇文章，做成的卡片会列在这里。</translation>
    </message>
    <message>
        <source>No cards yet</source>
        <translation>还没有卡片</translation>
    </message>
    <message>
        <source>Nothing was found for %1.</source>
        <translation>搜索 %1 没有结果。</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清空搜索</translation>
    </message>
    <message numerus="yes">
        <source>Without %1 there are %n.</source>
        <translation>
            <numerusform>去掉 %1 之后有 %n 张。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>去掉 %1</translation>
    </message>
    <message>
        <source>No cards found</source>
        <translation>没有找到卡片</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>保存这个搜索</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Learn</source>
        <translation>加入学习</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>取消选择</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 张</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarChart</name>
    <message numerus="yes">
        <source>%1: %n answers</source>
        <translation>
            <numerusform>%1：%n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>rejected</source>
        <translation>已舍弃</translation>
    </message>
    <message>
        <source>date to be checked</source>
        <translation>日期待核对</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天待复习</translation>
    </message>
    <message>
        <source>next %1</source>
        <translation>下次 %1</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>CardEditor</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Mix-up</source>
        <translation>易混</translation>
    </message>
    <message>
        <source>Asks for the date</source>
        <translation>问日期</translation>
    </message>
    <message>
        <source>Asks for the event</source>
        <translation>问事件</translation>
    </message>
    <message>
        <source>Asks for the name</source>
        <translation>问名称</translation>
    </message>
    <message>
        <source>Sentence with a gap</source>
        <translation>填空的句子</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>正面</translation>
    </message>
    <message>
        <source>Tells apart</source>
        <translation>辨别</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Ctrl Enter saves, Esc cancels</source>
        <translation>Ctrl Enter 保存&#x3000;Esc 取消</translation>
    </message>
    <message>
        <source>Not a date I can read</source>
        <translation>看不懂这个日期</translation>
    </message>
</context>
<context>
    <name>CardInfoDialog</name>
    <message>
        <source>Card info</source>
        <translation>卡片信息</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习中</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复习</translation>
    </message>
    <message>
        <source>Learning again</source>
        <translation>重新学习</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>下次复习</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>稳定度</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>复习次数</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>遗忘</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重来</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>困难</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>简单</translation>
    </message>
    <message>
        <source>Not reviewed yet</source>
        <translation>还没有复习过</translation>
    </message>
</context>
<context>
    <name>CardsModel</name>
    <message numerus="yes">
        <source>%n more of little weight</source>
        <translation>
            <numerusform>另有 %n 件次要的事</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardsPanel</name>
    <message>
        <source>Cards in this section</source>
        <translation>本节卡片</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已舍弃</translation>
    </message>
    <message numerus="yes">
        <source>Learn this section (%n)</source>
        <translation>
            <numerusform>学习本节 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learn the other %n</source>
        <translation>
            <numerusform>学习其余 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not in review yet</source>
        <translation>
            <numerusform>其余 %n 张还没加入复习</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n are in review</source>
        <translation>
            <numerusform>%n 张都在复习中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See %n left out</source>
        <translation>
            <numerusform>查看略去的 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>No cards in this section</source>
        <translation>这一节没有做出卡片</translation>
    </message>
    <message>
        <source>Select a piece of the text and press A to write one yourself.</source>
        <translation>你可以选中一段文字，按 A 自己写一张。</translation>
    </message>
    <message>
        <source>Write a card</source>
        <translation>自己写一张</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove %1</source>
        <translation>去掉 %1</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复习</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>Paste text…</source>
        <translation>粘贴文字…</translation>
    </message>
    <message>
        <source>Import from Wikipedia…</source>
        <translation>从维基百科导入…</translation>
    </message>
    <message>
        <source>Look for newer revisions</source>
        <translation>查看有没有新版本</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Cards in this section</source>
        <translation>本节卡片</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Text as it was</source>
        <translation>恢复文字大小</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About StudyApp</source>
        <translation>关于 StudyApp</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>备份，新的在前</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>检查文库</translation>
    </message>
    <message>
        <source>Backed up to %1</source>
        <translation>已备份到 %1</translation>
    </message>
    <message numerus="yes">
        <source>The library is sound: %n cards.</source>
        <translation>
            <numerusform>文库完好：%n 张卡片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Replace the library by this backup? The library of now is backed up first.</source>
        <translation>用这个备份替换现有的文库？现有的文库会先备份一次。</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已恢复</translation>
    </message>
</context>
<context>
    <name>DateNote</name>
    <message>
        <source>stability %1 days</source>
        <translation>稳定度 %1 天</translation>
    </message>
    <message>
        <source>difficulty %1</source>
        <translation>难度 %1</translation>
    </message>
    <message>
        <source>Enter to the card</source>
        <translation>Enter 转到卡片</translation>
    </message>
    <message>
        <source>Y why this date</source>
        <translation>Y 为什么这样识别</translation>
    </message>
</context>
<context>
    <name>DateReading</name>
    <message>
        <source>Read as %1 (%2), %3</source>
        <translation>读作 %1（%2），%3</translation>
    </message>
    <message>
        <source>several dates</source>
        <translation>几个日期</translation>
    </message>
    <message>
        <source>no beginning given</source>
        <translation>没有写开始</translation>
    </message>
    <message>
        <source>no end given</source>
        <translation>没有写结束</translation>
    </message>
    <message>
        <source>from one to the other</source>
        <translation>从头到尾的一段时间</translation>
    </message>
    <message>
        <source>exact to the day</source>
        <translation>精确到日</translation>
    </message>
    <message>
        <source>exact to the month</source>
        <translation>精确到月</translation>
    </message>
    <message>
        <source>exact to the season</source>
        <translation>精确到季节</translation>
    </message>
    <message>
        <source>exact to the year</source>
        <translation>精确到年</translation>
    </message>
    <message>
        <source>exact to the decade</source>
        <translation>精确到年代</translation>
    </message>
    <message>
        <source>exact to the century</source>
        <translation>精确到世纪</translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>MMM d</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message numerus="yes">
        <source>Drop to import %n files</source>
        <translation>
            <numerusform>松开，导入 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to import the text</source>
        <translation>松开，导入这段文字</translation>
    </message>
    <message>
        <source>New articles go into the collection %1. Hold Shift while dropping to choose another.</source>
        <translation>新文章放入合集“%1”。按住 Shift 松开，可另选合集。</translation>
    </message>
    <message>
        <source>new article</source>
        <translation>新文章</translation>
    </message>
    <message>
        <source>in the library, old and new will be compared</source>
        <translation>文库中已有，将比较新旧</translation>
    </message>
    <message>
        <source>not a format that can be read, skipped</source>
        <translation>不支持的格式，跳过</translation>
    </message>
    <message>
        <source>this folder may not be read</source>
        <translation>没有权限读取这个文件夹</translation>
    </message>
    <message>
        <source>no article in this folder</source>
        <translation>文件夹里没有文章</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditEventDialog</name>
    <message>
        <source>Edit card</source>
        <translation>编辑卡片</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>there is no such file; check the name</source>
        <translation>没有这个文件；请检查名称</translation>
    </message>
    <message>
        <source>the file is empty; choose a file with text</source>
        <translation>文件是空的；请选一个有文字的文件</translation>
    </message>
    <message>
        <source>not a text file, or in an unknown encoding; save it as UTF-8 and try again</source>
        <translation>不是文本文件，或编码无法识别；另存为 UTF-8 后再导入</translation>
    </message>
    <message>
        <source>there is no text; paste the text of an article</source>
        <translation>没有文字；请粘贴一篇文章的文字</translation>
    </message>
    <message>
        <source>no article text in the page; save the page itself, not a frame around it</source>
        <translation>网页里没有正文；请保存网页本身，不要保存外面的框架</translation>
    </message>
    <message>
        <source>the compressed file is damaged; get it anew and try again</source>
        <translation>压缩文件已损坏；请重新取得后再试</translation>
    </message>
    <message>
        <source>cannot be reached; check the network connection</source>
        <translation>连接不上；请检查网络</translation>
    </message>
    <message>
        <source>the server is busy; try again in some minutes</source>
        <translation>服务器忙，请过几分钟再试</translation>
    </message>
    <message>
        <source>the connection broke off; try again</source>
        <translation>连接中断，请再试一次</translation>
    </message>
    <message>
        <source>not the answer of a MediaWiki; check the address</source>
        <translation>对方不是 MediaWiki 网站，请检查网址</translation>
    </message>
    <message>
        <source>no such page; check the address</source>
        <translation>没有这个页面，请检查网址</translation>
    </message>
    <message>
        <source>redirects without end; open the page in a browser and copy its address</source>
        <translation>重定向没有尽头，请在浏览器里打开页面，再复制网址</translation>
    </message>
    <message>
        <source>means several pages; choose one of them</source>
        <translation>可以指几个页面，请选择一个</translation>
    </message>
    <message>
        <source>its date is unknown; edit the date first</source>
        <translation>日期不明；请先填写日期</translation>
    </message>
    <message>
        <source>front or back is empty; fill in both</source>
        <translation>正面或背面是空的；请都填上</translation>
    </message>
    <message>
        <source>question or answer is empty; fill in both</source>
        <translation>问题或答案是空的；请都填上</translation>
    </message>
    <message>
        <source>its text is empty; write what happened, or reject it</source>
        <translation>内容是空的；请写下发生了什么，或舍弃它</translation>
    </message>
    <message>
        <source>there is already a collection of that name; choose another</source>
        <translation>已有同名的合集；请换一个名称</translation>
    </message>
    <message>
        <source>its name is empty; give it a name</source>
        <translation>名称是空的；请起一个名称</translation>
    </message>
    <message>
        <source>there is no text in it; choose another file</source>
        <translation>里面没有文字；请另选一个文件</translation>
    </message>
    <message>
        <source>the file cannot be read: %1; check its permissions</source>
        <translation>无法读取这个文件（%1）；请检查它的权限</translation>
    </message>
    <message>
        <source>the folder cannot be read: %1; check its permissions</source>
        <translation>无法读取这个文件夹（%1）；请检查它的权限</translation>
    </message>
    <message>
        <source>this is a folder; name a file</source>
        <translation>这是一个文件夹；请选一个文件</translation>
    </message>
    <message>
        <source>cannot be written (%1); choose another place</source>
        <translation>无法写入（%1）；请另选一个位置</translation>
    </message>
    <message>
        <source>there is a file already; name another one, or remove it first</source>
        <translation>已经有同名文件；请换个名字，或先移走它</translation>
    </message>
    <message>
        <source>nothing here has cards to export; choose more, or keep some events first</source>
        <translation>这里没有可导出的卡片；请扩大范围，或先保留几件事</translation>
    </message>
    <message>
        <source>StudyApp is already running with this library (process %1); close it first, or choose another folder with --data-dir</source>
        <translation>StudyApp 已经开着这个文库（进程 %1）；请先关闭它，或用 --data-dir 另选一个文件夹</translation>
    </message>
    <message>
        <source>StudyApp is already running with this library; close it first, or choose another folder with --data-dir</source>
        <translation>StudyApp 已经开着这个文库；请先关闭它，或用 --data-dir 另选一个文件夹</translation>
    </message>
    <message>
        <source>the data folder cannot be written: %1; check the folder, or choose another with --data-dir</source>
        <translation>无法写入数据文件夹（%1）；请检查这个文件夹，或用 --data-dir 另选一个</translation>
    </message>
    <message>
        <source>the data folder cannot be made: %1; check the folder, or choose another with --data-dir</source>
        <translation>无法建立数据文件夹（%1）；请检查这个位置，或用 --data-dir 另选一个</translation>
    </message>
    <message>
        <source>the library cannot be read: %1; check the folder, or choose another with --data-dir</source>
        <translation>无法读取文库（%1）；请检查文件夹，或用 --data-dir 另选一个</translation>
    </message>
    <message>
        <source>the library cannot be made: %1; check the folder, or choose another with --data-dir</source>
        <translation>无法建立文库（%1）；请检查文件夹，或用 --data-dir 另选一个</translation>
    </message>
    <message>
        <source>the library cannot be written; check the permissions of the folder, or choose another with --data-dir</source>
        <translation>无法写入文库；请检查文件夹的权限，或用 --data-dir 另选一个</translation>
    </message>
    <message>
        <source>the library cannot be opened; check that the folder exists and may be read and written</source>
        <translation>无法打开文库；请确认文件夹存在，并且可以读写</translation>
    </message>
    <message>
        <source>the library is in use by another program; close that program and try again</source>
        <translation>文库正被另一个程序使用；请关闭那个程序再试</translation>
    </message>
    <message>
        <source>the disk is full; free some space and try again, nothing was changed</source>
        <translation>磁盘已满；请腾出一些空间再试，内容没有改动</translation>
    </message>
    <message>
        <source>the library is damaged; restore the newest backup with: studyapp restore %1</source>
        <translation>文库已损坏；可用这条命令恢复最近的备份：studyapp restore %1</translation>
    </message>
    <message>
        <source>the library is damaged; there is no backup; move the file away to start anew</source>
        <translation>文库已损坏，也没有备份；把这个文件移到别处，就会从头开始</translation>
    </message>
    <message>
        <source>the library is empty (0 bytes); restore the newest backup with: studyapp restore %1</source>
        <translation>文库是空的（0 字节）；可用这条命令恢复最近的备份：studyapp restore %1</translation>
    </message>
    <message>
        <source>the library is empty (0 bytes); there is no backup; move the file away to start anew</source>
        <translation>文库是空的（0 字节），也没有备份；把这个文件移到别处，就会从头开始</translation>
    </message>
    <message>
        <source>a newer StudyApp wrote this library (schema %1, this program knows %2); update StudyApp; the library was not touched</source>
        <translation>这个文库由更新版本的 StudyApp 写成（格式 %1，本程序只认识到 %2）；请更新 StudyApp，文库没有改动</translation>
    </message>
    <message>
        <source>this file is not a library of StudyApp; move it away</source>
        <translation>这个文件不是 StudyApp 的文库；请把它移走</translation>
    </message>
    <message>
        <source>Anki is not running, or without its add-on AnkiConnect; start it, or export an .apkg file</source>
        <translation>Anki 没有在运行，或没有装 AnkiConnect 插件。打开 Anki，或改为导出 .apkg 文件。</translation>
    </message>
    <message>
        <source>its add-on AnkiConnect is too old; update it, or export an .apkg file</source>
        <translation>AnkiConnect 插件太旧；请更新它，或改为导出 .apkg 文件</translation>
    </message>
    <message>
        <source>it did not take the deck; export an .apkg file and import it there</source>
        <translation>没有收下这个牌组；请导出 .apkg 文件，再到那里导入</translation>
    </message>
    <message>
        <source>it refuses (%1); export an .apkg file and import it there</source>
        <translation>不肯收下（%1）；请导出 .apkg 文件，再到那里导入</translation>
    </message>
    <message>
        <source>another program answers in its place; close that program, or export an .apkg file</source>
        <translation>有别的程序占了它的位置；请关闭那个程序，或改为导出 .apkg 文件</translation>
    </message>
    <message>
        <source>this folder cannot be used: %1; choose another one</source>
        <translation>这个文件夹不能用（%1）；请另选一个</translation>
    </message>
    <message>
        <source>the data folder is not there; connect its disk, or name one with --data-dir</source>
        <translation>数据文件夹不在；请接上它所在的磁盘，或用 --data-dir 指定一个</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>文件系统只读</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>读写出错</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>是一个文件夹</translation>
    </message>
    <message>
        <source>file exists</source>
        <translation>已有同名文件</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>系统不允许</translation>
    </message>
</context>
<context>
    <name>EventDetail</name>
    <message>
        <source>Not learned</source>
        <translation>未学</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习中</translation>
    </message>
    <message>
        <source>Familiar</source>
        <translation>熟悉</translation>
    </message>
    <message>
        <source>Solid</source>
        <translation>牢固</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已舍弃</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>%1, next review %2</source>
        <translation>%1，下次复习 %2</translation>
    </message>
    <message>
        <source>Date?</source>
        <translation>问日期</translation>
    </message>
    <message>
        <source>Event?</source>
        <translation>问事件</translation>
    </message>
    <message>
        <source>Name?</source>
        <translation>问名称</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>填空</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自写</translation>
    </message>
    <message>
        <source>Mix-up</source>
        <translation>易混</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>下次复习</translation>
    </message>
    <message>
        <source>Chance of recall now</source>
        <translation>现在记得的把握</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>稳定度</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Reviewed / forgotten</source>
        <translation>复习 / 遗忘</translation>
    </message>
</context>
<context>
    <name>EventPanel</name>
    <message>
        <source>Open in the article</source>
        <translation>在原文中打开</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>复习记录</translation>
    </message>
    <message>
        <source>What you choose is shown here with its source.</source>
        <translation>选中的事件和它的原文显示在这里。</translation>
    </message>
    <message>
        <source>Mix-up</source>
        <translation>易混</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save %1…</source>
        <translation>保存 %1…</translation>
    </message>
    <message>
        <source>Send to Anki</source>
        <translation>送入 Anki</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Later edits in Anki are kept</source>
        <translation>你在 Anki 里较晚的改动会保留</translation>
    </message>
    <message>
        <source>Selected cards</source>
        <translation>所选卡片</translation>
    </message>
    <message>
        <source>This section: %1</source>
        <translation>本节：%1</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>整个文库</translation>
    </message>
    <message>
        <source>Nothing here can be exported: keep or learn some cards first.</source>
        <translation>这里没有可以导出的卡片：先保留或学习几张。</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Writing %1 / %2</source>
        <translation>正在写入 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n notes written to %1.</source>
        <translation>
            <numerusform>已将 %n 条笔记写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n notes sent to Anki.</source>
        <translation>
            <numerusform>已把 %n 条笔记送入 Anki。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message>
        <source>Both ways: date and event</source>
        <translation>两个方向：问日期，问事件</translation>
    </message>
    <message>
        <source>With review progress</source>
        <translation>带上复习进度</translation>
    </message>
    <message>
        <source>Safe to open in a spreadsheet</source>
        <translation>可以放心用电子表格打开</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>去处</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>牌组</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Only at the first import; it tells when you studied.</source>
        <translation>只在第一次导入时有效；会透露你什么时候学习过</translation>
    </message>
    <message>
        <source>Straight into Anki</source>
        <translation>直接送入 Anki</translation>
    </message>
    <message>
        <source>Anki must be running on this computer, with its add-on AnkiConnect</source>
        <translation>需要这台电脑上正开着 Anki，并装有 AnkiConnect 插件</translation>
    </message>
    <message>
        <source>Anki deck file</source>
        <translation>Anki 牌组文件</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Table, tabs</source>
        <translation>表格，制表符分隔</translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n 张卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>One deck an article</source>
        <translation>每篇文章一个牌组</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>not in Anki yet</source>
        <translation>Anki 里还没有</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>changed, progress kept</source>
        <translation>内容改过，进度保留</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>tag studyapp::retired</source>
        <translation>加标签 studyapp::retired</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Notes of this deck</source>
        <translation>这个牌组的笔记</translation>
    </message>
    <message>
        <source>As Anki shows it</source>
        <translation>在 Anki 里的样子</translation>
    </message>
</context>
<context>
    <name>FacetList</name>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已存的搜索</translation>
    </message>
    <message>
        <source>Remove this search</source>
        <translation>删除这个搜索</translation>
    </message>
    <message>
        <source>Del removes this search</source>
        <translation>按 Del 删除这个搜索</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>合集</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Centuries</source>
        <translation>世纪</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>种类</translation>
    </message>
</context>
<context>
    <name>FacetWords</name>
    <message>
        <source>Due today</source>
        <translation>今天待复习</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习中</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>复习中</translation>
    </message>
    <message>
        <source>Familiar</source>
        <translation>熟悉</translation>
    </message>
    <message>
        <source>Solid</source>
        <translation>牢固</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已舍弃</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>已加入学习</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自写</translation>
    </message>
    <message>
        <source>Slipping</source>
        <translation>正在遗忘</translation>
    </message>
    <message>
        <source>Easily confused</source>
        <translation>易混的成对</translation>
    </message>
    <message>
        <source>Imported this week</source>
        <translation>本周导入的</translation>
    </message>
    <message>
        <source>%1 century</source>
        <translation>%1 世纪</translation>
    </message>
    <message>
        <source>%1 century BC</source>
        <translation>前 %1 世纪</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>%1 as a table</source>
        <translation>%1，表格</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Find in this section</source>
        <translation>在本节中查找</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Folder for articles, cards and reviews</source>
        <translation>存放文章、卡片和复习记录的文件夹</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Read history, keep the dates.</source>
        <translation>读历史文章，记住里面的年份。</translation>
    </message>
    <message>
        <source>Language of the interface</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>Articles, cards and reviews stay on this computer. No account, no network; backed up daily.</source>
        <translation>文章、卡片和复习记录都存在这台电脑上，不需要账号，也不需要联网；每天自动备份。</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Start reading</source>
        <translation>开始阅读</translation>
    </message>
    <message>
        <source>Import my own articles</source>
        <translation>导入自己的文章</translation>
    </message>
    <message>
        <source>The starter library is ready</source>
        <translation>入门文库已经备好</translation>
    </message>
    <message>
        <source>Preparing the starter library…</source>
        <translation>正在准备入门文库…</translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n 张卡片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GradeBar</name>
    <message>
        <source>Show answer</source>
        <translation>显示答案</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重来</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>困难</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>简单</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>HistoryStrip</name>
    <message numerus="yes">
        <source>%n reviews</source>
        <translation>
            <numerusform>复习 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times forgotten</source>
        <translation>
            <numerusform>遗忘 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
</context>
<context>
    <name>ImportChanges</name>
    <message>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Compared with before: dates changed %1, added %2, gone %3, reworded %4; progress kept</source>
        <translation>与上次导入的版本比较：日期改动 %1，新增 %2，消失 %3，措辞改动 %4；复习进度全部保留</translation>
    </message>
    <message>
        <source>Accept this change</source>
        <translation>接受这处变化</translation>
    </message>
    <message>
        <source>Date changed</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>Back again</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Decline what is not ticked</source>
        <translation>不接受没有勾选的变化</translation>
    </message>
</context>
<context>
    <name>ImportReportPage</name>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Read the article</source>
        <translation>阅读文章</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n done</source>
        <translation>
            <numerusform>，%n 个完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n failed</source>
        <translation>
            <numerusform>，%n 个出错</numerusform>
        </translation>
    </message>
    <message>
        <source>. Found %1 dates, made %2 cards.</source>
        <translation>。找到 %1 个日期，做成 %2 张卡片。</translation>
    </message>
    <message>
        <source>Cancel the rest</source>
        <translation>取消其余</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>关闭报告</translation>
    </message>
    <message>
        <source>Nothing was imported since the program started.</source>
        <translation>这次启动以来还没有导入过文章。</translation>
    </message>
    <message>
        <source>You can go on reading, the import goes on.</source>
        <translation>可以先去阅读，导入会继续。</translation>
    </message>
</context>
<context>
    <name>ImportRows</name>
    <message>
        <source>Sections</source>
        <translation>节</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>做成卡片</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>new article</source>
        <translation>新文章</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>looking for dates</source>
        <translation>正在查找日期</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>ImportWays</name>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>导入文章</translation>
    </message>
    <message>
        <source>Import a folder of articles</source>
        <translation>导入一个文件夹的文章</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>新建合集…</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新建合集</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>合集名称</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>There is no article in the folder; choose one with .md, .txt or .html files</source>
        <translation>文件夹里没有文章；请选一个含有 .md、.txt 或 .html 文件的文件夹</translation>
    </message>
    <message>
        <source>Import %1/%2</source>
        <translation>导入 %1/%2</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n articles</source>
        <translation>
            <numerusform>已导入 %n 篇文章</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Interval</name>
    <message>
        <source>%n min</source>
        <translation>%n 分钟</translation>
    </message>
    <message>
        <source>%n h</source>
        <translation>%n 小时</translation>
    </message>
    <message>
        <source>%n d</source>
        <translation>%n 天</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <translation>%1 个月</translation>
    </message>
    <message>
        <source>%1 y</source>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>%n s</source>
        <translation>%n 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>This screen</source>
        <translation>当前界面</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>所有界面</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>LeftOutDialog</name>
    <message>
        <source>Left out in this section</source>
        <translation>本节略去的</translation>
    </message>
    <message>
        <source>No dated sentence of this section was left out.</source>
        <translation>本节没有略去带日期的句子。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>LeftOutList</name>
    <message numerus="yes">
        <source>%n dates were left out, why</source>
        <translation>
            <numerusform>略去 %n 个日期的原因</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a card anyway</source>
        <translation>仍要做成卡片</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Due</source>
        <translation>待复习</translation>
    </message>
</context>
<context>
    <name>Level</name>
    <message>
        <source>Not learned</source>
        <translation>未学</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习中</translation>
    </message>
    <message>
        <source>Familiar</source>
        <translation>熟悉</translation>
    </message>
    <message>
        <source>Solid</source>
        <translation>牢固</translation>
    </message>
</context>
<context>
    <name>LibraryMenu</name>
    <message>
        <source>Review</source>
        <translation>复习</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>加入学习</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>新建合集…</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>移到</translation>
    </message>
    <message>
        <source>Where it came from…</source>
        <translation>来源…</translation>
    </message>
    <message>
        <source>Remove from the library…</source>
        <translation>从文库中移除…</translation>
    </message>
    <message>
        <source>Remove “%1” with its cards and reviews?</source>
        <translation>移除“%1”，连同它的卡片和复习记录？</translation>
    </message>
    <message>
        <source>Removed 1 article</source>
        <translation>已移除 1 篇文章</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>合集的名称</translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation>重命名合集</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新建合集</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待复习</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>掌握</translation>
    </message>
    <message>
        <source>My library</source>
        <translation>我的文库</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>序言</translation>
    </message>
    <message>
        <source>%1, due %2, new %3, known %4%</source>
        <translation>%1，待复习 %2，新 %3，掌握 %4%</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open a link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>This page is not in the library. It opens in the browser:</source>
        <translation>文库里没有这一页。将在浏览器中打开：</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
</context>
<context>
    <name>Locale</name>
    <message>
        <source>en_US</source>
        <translation>zh_CN</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Something in the program failed; it was written to the log: %1</source>
        <translation>程序出错，已记入日志：%1</translation>
    </message>
</context>
<context>
    <name>NearList</name>
    <message>
        <source>Within a year</source>
        <translation>前后一年</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>关闭这条通知</translation>
    </message>
</context>
<context>
    <name>OtherDates</name>
    <message>
        <source>This article also has %2</source>
        <translation>本篇也作 %2</translation>
    </message>
    <message>
        <source>Another article has %2: %1</source>
        <translation>另一篇《%1》作 %2</translation>
    </message>
    <message>
        <source>Open that passage</source>
        <translation>打开那一段</translation>
    </message>
</context>
<context>
    <name>OwnCardDialog</name>
    <message>
        <source>Own card</source>
        <translation>自己写卡片</translation>
    </message>
    <message>
        <source>Only where the card is about a date</source>
        <translation>只在卡片与日期有关时填写</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add card</source>
        <translation>添加卡片</translation>
    </message>
    <message>
        <source>Not a date I can read</source>
        <translation>看不懂这个日期</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Import a text</source>
        <translation>导入文字</translation>
    </message>
    <message>
        <source>The first line, where left empty</source>
        <translation>留空则取第一行</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>Too few events for an exercise. Learn more of them first.</source>
        <translation>能出题的事件太少，先多学几件。</translation>
    </message>
    <message>
        <source>↑ ↓ choose an event, Alt ↑ ↓ move it</source>
        <translation>↑ ↓ 选一件，Alt ↑ ↓ 移动它</translation>
    </message>
    <message>
        <source>Back to the review</source>
        <translation>回到复习</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Next exercise</source>
        <translation>下一题</translation>
    </message>
    <message>
        <source>Wrong. Right is %1.</source>
        <translation>不对，应选 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs stand the wrong way round.</source>
        <translation>
            <numerusform>有 %n 对前后颠倒了。</numerusform>
        </translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>revision %1</source>
        <translation>版本 %1</translation>
    </message>
</context>
<context>
    <name>ProvenanceDialog</name>
    <message>
        <source>Where this article came from</source>
        <translation>这篇文章的来源</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>用字</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入日期</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Look for a newer revision</source>
        <translation>查看有没有新版本</translation>
    </message>
</context>
<context>
    <name>ReaderPanel</name>
    <message>
        <source>Previous section</source>
        <translation>上一节</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>下一节</translation>
    </message>
    <message>
        <source>How the text is set</source>
        <translation>排版</translation>
    </message>
    <message>
        <source>More about this section</source>
        <translation>本节的更多操作</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Cards in this section</source>
        <translation>本节卡片</translation>
    </message>
    <message>
        <source>Text of the section</source>
        <translation>本节正文</translation>
    </message>
    <message>
        <source>Section %1 of %2</source>
        <translation>第 %1 节，共 %2 节</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一节：%1</translation>
    </message>
</context>
<context>
    <name>ReadingDeeds</name>
    <message>
        <source>Kept 1 card</source>
        <translation>已保留 1 张卡片</translation>
    </message>
    <message>
        <source>Rejected 1 card</source>
        <translation>已舍弃 1 张卡片</translation>
    </message>
    <message>
        <source>Changed 1 card</source>
        <translation>已修改 1 张卡片</translation>
    </message>
    <message>
        <source>Split into two cards</source>
        <translation>已拆成两张卡片</translation>
    </message>
    <message>
        <source>Merged two cards</source>
        <translation>已合并两张卡片</translation>
    </message>
    <message>
        <source>Made a card</source>
        <translation>已做成卡片</translation>
    </message>
    <message>
        <source>Added 1 card</source>
        <translation>已添加 1 张卡片</translation>
    </message>
    <message numerus="yes">
        <source>%n cards are in review now</source>
        <translation>
            <numerusform>%n 张卡片已加入复习</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked as read</source>
        <translation>已标为读过</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>已重做</translation>
    </message>
    <message>
        <source>There is nothing to do again</source>
        <translation>没有可以重做的操作</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>没有可以撤销的操作</translation>
    </message>
    <message>
        <source>Taken out of review</source>
        <translation>已移出复习</translation>
    </message>
</context>
<context>
    <name>ReadingKeys</name>
    <message>
        <source>Next card</source>
        <translation>下一张卡片</translation>
    </message>
    <message>
        <source>Previous card</source>
        <translation>上一张卡片</translation>
    </message>
    <message>
        <source>Keep the card</source>
        <translation>保留卡片</translation>
    </message>
    <message>
        <source>Reject the card</source>
        <translation>舍弃卡片</translation>
    </message>
    <message>
        <source>Edit the card</source>
        <translation>编辑卡片</translation>
    </message>
    <message>
        <source>Split the card in two</source>
        <translation>把卡片拆成两张</translation>
    </message>
    <message>
        <source>Merge the card with the next</source>
        <translation>与下一张卡片合并</translation>
    </message>
    <message>
        <source>Own card from the selection</source>
        <translation>用选中的文字写卡片</translation>
    </message>
    <message>
        <source>Learn this section</source>
        <translation>学习本节</translation>
    </message>
    <message>
        <source>Mark the section as read</source>
        <translation>把本节标为读过</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>上一节</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>下一节</translation>
    </message>
    <message>
        <source>Next date in the text</source>
        <translation>原文中的下一个日期</translation>
    </message>
    <message>
        <source>Previous date in the text</source>
        <translation>原文中的上一个日期</translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation>为什么这样识别</translation>
    </message>
    <message>
        <source>From the card to its sentence and back</source>
        <translation>在卡片与原句之间来回</translation>
    </message>
    <message>
        <source>Find in this section</source>
        <translation>在本节中查找</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Next page of the text</source>
        <translation>翻页</translation>
    </message>
</context>
<context>
    <name>ReadingOverlays</name>
    <message>
        <source>This link is not opened: it leads neither to a page nor to the web.</source>
        <translation>这个链接不会打开：它既不指向文章，也不指向网页。</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>Sans</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字号</translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>行长</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Tint dates by how well they are known</source>
        <translation>按掌握程度给日期着色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Find in this section</source>
        <translation>在本节中查找</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>标为读过</translation>
    </message>
    <message>
        <source>Review this section</source>
        <translation>复习本节</translation>
    </message>
    <message>
        <source>Own card from the selection</source>
        <translation>用选中的文字写卡片</translation>
    </message>
    <message numerus="yes">
        <source>See %n left out</source>
        <translation>
            <numerusform>查看略去的 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Export this article…</source>
        <translation>导出这篇文章…</translation>
    </message>
    <message>
        <source>Where this article came from…</source>
        <translation>这篇文章的来源…</translation>
    </message>
</context>
<context>
    <name>ReadingScreen</name>
    <message>
        <source>No articles here yet</source>
        <translation>这个合集还没有文章</translation>
    </message>
    <message>
        <source>Drag files or a folder into the window, or paste a text. Markdown, HTML and plain text can be read.</source>
        <translation>把文件或文件夹拖到窗口里，或粘贴一段文字。支持 Markdown、HTML 和纯文本。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>粘贴文字</translation>
    </message>
    <message>
        <source>There is no card after this one in the section</source>
        <translation>本节在这张之后没有卡片了</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>Not salient</source>
        <translation>不够重要</translation>
    </message>
    <message>
        <source>Part of a name</source>
        <translation>日期属于名称</translation>
    </message>
    <message>
        <source>Quotation, caption, reference</source>
        <translation>引文、图注、书目</translation>
    </message>
    <message>
        <source>Date of a source</source>
        <translation>出处的日期</translation>
    </message>
    <message>
        <source>Words are missing in the file</source>
        <translation>文件里缺了字</translation>
    </message>
    <message>
        <source>A definition, not an event</source>
        <translation>是定义，不是事件</translation>
    </message>
    <message>
        <source>Unclear subject</source>
        <translation>主语不明</translation>
    </message>
    <message>
        <source>Nothing happens in the sentence</source>
        <translation>句中没有事件</translation>
    </message>
    <message>
        <source>Too long for a question</source>
        <translation>太长，不宜出题</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>The date is not sure</source>
        <translation>日期不够确定</translation>
    </message>
    <message>
        <source>The date cannot be known</source>
        <translation>日期无法确定</translation>
    </message>
    <message>
        <source>The date qualifies a noun</source>
        <translation>日期只修饰名词</translation>
    </message>
    <message>
        <source>More than one answer</source>
        <translation>答案不止一个</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Bury</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
</context>
<context>
    <name>ReviewColumn</name>
    <message>
        <source>Also 1950.2.14, 1950-02, a dynasty&apos;s year, early 1950s; press Enter to see the answer</source>
        <translation>也可写 1950.2.14、一九五〇年二月、民国39年、50年代初；留空按回车就显示答案</translation>
    </message>
    <message>
        <source>Your answer, a date</source>
        <translation>你的答案，一个日期</translation>
    </message>
    <message>
        <source>as in the text</source>
        <translation>照原文</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>decade</source>
        <translation>年代</translation>
    </message>
    <message>
        <source>Judged by: %1</source>
        <translation>评分精度：%1</translation>
    </message>
    <message>
        <source>Event → date</source>
        <translation>事件 → 日期</translation>
    </message>
    <message>
        <source>Date → event</source>
        <translation>日期 → 事件</translation>
    </message>
    <message>
        <source>Event → name</source>
        <translation>事件 → 名称</translation>
    </message>
    <message>
        <source>Fill the gap</source>
        <translation>填空</translation>
    </message>
    <message>
        <source>Own card</source>
        <translation>自写卡片</translation>
    </message>
    <message>
        <source>Mix-up</source>
        <translation>易混</translation>
    </message>
    <message>
        <source>The gist is enough, in either script; press Enter to see the answer</source>
        <translation>写出要点即可，简繁都行；留空按回车就显示答案</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>你的答案</translation>
    </message>
</context>
<context>
    <name>ReviewDeeds</name>
    <message>
        <source>The card waits until tomorrow</source>
        <translation>卡片已搁置到明天</translation>
    </message>
    <message>
        <source>All cards of the event wait until tomorrow</source>
        <translation>这件事的卡片都已搁置到明天</translation>
    </message>
    <message>
        <source>The card is suspended</source>
        <translation>卡片已暂停</translation>
    </message>
    <message>
        <source>All cards of the event are suspended</source>
        <translation>这件事的卡片都已暂停</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>Mark removed</source>
        <translation>已去掉标记</translation>
    </message>
</context>
<context>
    <name>ReviewDone</name>
    <message numerus="yes">
        <source>Learn %n more</source>
        <translation>
            <numerusform>再学 %n 张新卡</numerusform>
        </translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n 张卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>未来 7 天</translation>
    </message>
    <message>
        <source>Done for today</source>
        <translation>今天的复习做完了</translation>
    </message>
    <message>
        <source>You can read on, or learn new cards under Read with L.</source>
        <translation>可以继续阅读，在“阅读”里按 L 学习新的一节。</translation>
    </message>
    <message>
        <source>No cards are due</source>
        <translation>没有待复习的卡片</translation>
    </message>
    <message>
        <source>Open a section under Read and press L to learn its cards; they are asked here.</source>
        <translation>在“阅读”里打开一节，按 L 学习本节的卡片，之后就在这里复习。</translation>
    </message>
    <message>
        <source>No cards to review yet</source>
        <translation>还没有要复习的卡片</translation>
    </message>
    <message numerus="yes">
        <source>%n cards, %1, %2% remembered.</source>
        <translation>
            <numerusform>%n 张，用时 %1，记得 %2%。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Show the answer, then the suggested grade</source>
        <translation>显示答案，再按建议评分</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重来</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>困难</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>简单</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Bury the card until tomorrow</source>
        <translation>把卡片搁置到明天</translation>
    </message>
    <message>
        <source>Bury the event until tomorrow</source>
        <translation>把事件搁置到明天</translation>
    </message>
    <message>
        <source>Suspend the card</source>
        <translation>暂停卡片</translation>
    </message>
    <message>
        <source>Suspend the event</source>
        <translation>暂停事件</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Card info</source>
        <translation>卡片信息</translation>
    </message>
    <message>
        <source>Open in the article</source>
        <translation>在原文中打开</translation>
    </message>
    <message>
        <source>Read on in the answer</source>
        <translation>答案往下看</translation>
    </message>
    <message>
        <source>Read back in the answer</source>
        <translation>答案往上看</translation>
    </message>
    <message>
        <source>Practise: choose, or put in order</source>
        <translation>练习：选择或排序</translation>
    </message>
</context>
<context>
    <name>ReviewStrip</name>
    <message>
        <source>All that is due</source>
        <translation>全部待复习</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>节</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>掌握</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下次</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已舍弃</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已消失</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>not learned</source>
        <translation>未学</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>difficulty %1</source>
        <translation>难度 %1</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>a year, with month and day where they follow</source>
        <translation>年份，后面有月日就一并读取</translation>
    </message>
    <message>
        <source>a year of three figures</source>
        <translation>三位数的年份</translation>
    </message>
    <message>
        <source>a date written in figures alone</source>
        <translation>只用数字写的日期</translation>
    </message>
    <message>
        <source>a year said to be of the common era</source>
        <translation>写明公元的年份</translation>
    </message>
    <message>
        <source>a year before the common era</source>
        <translation>公元前的年份</translation>
    </message>
    <message>
        <source>a year of one or two figures before the common era</source>
        <translation>公元前一两位数的年份</translation>
    </message>
    <message>
        <source>a century</source>
        <translation>世纪</translation>
    </message>
    <message>
        <source>this century, or the last one</source>
        <translation>本世纪或上世纪</translation>
    </message>
    <message>
        <source>a decade of a century that is named</source>
        <translation>写明世纪的年代</translation>
    </message>
    <message>
        <source>two decades of a century that is named</source>
        <translation>写明世纪的两个年代</translation>
    </message>
    <message>
        <source>a decade with its century</source>
        <translation>带着世纪的年代，如 1950年代</translation>
    </message>
    <message>
        <source>a decade without its century, which stands earlier</source>
        <translation>没写世纪的年代，世纪取自前文</translation>
    </message>
    <message>
        <source>two decades without their century, which stands earlier</source>
        <translation>没写世纪的两个年代，世纪取自前文</translation>
    </message>
    <message>
        <source>a year that shares its “year” with the next one</source>
        <translation>与后面的年份共用一个“年”字</translation>
    </message>
    <message>
        <source>years in brackets</source>
        <translation>括号里的年份</translation>
    </message>
    <message>
        <source>the second year of a span</source>
        <translation>起讫年份的后一个</translation>
    </message>
    <message>
        <source>the second year of a span, without its century</source>
        <translation>起讫年份的后一个，只写了末两位</translation>
    </message>
    <message>
        <source>a further year of three figures</source>
        <translation>并列的三位数年份</translation>
    </message>
    <message>
        <source>a short year that the text around it makes clear</source>
        <translation>一两位数的年份，由上下文确定</translation>
    </message>
    <message>
        <source>a short year with month and day</source>
        <translation>一两位数的年份，带着月日</translation>
    </message>
    <message>
        <source>a year of an era or reign</source>
        <translation>年号纪年</translation>
    </message>
    <message>
        <source>a year of the era named before</source>
        <translation>年号纪年，年号取自前文</translation>
    </message>
    <message>
        <source>a date of the era named before</source>
        <translation>年号纪年的日期，年号取自前文</translation>
    </message>
    <message>
        <source>a decade of an era</source>
        <translation>某个纪年里的年代</translation>
    </message>
    <message>
        <source>a year of the sixty-year cycle within an era</source>
        <translation>年号之下的干支纪年</translation>
    </message>
    <message>
        <source>a part of an era or reign</source>
        <translation>某个年号或在位期间的一段</translation>
    </message>
    <message>
        <source>a year of an era with the common year in brackets</source>
        <translation>年号纪年，括号里注明公历年</translation>
    </message>
    <message>
        <source>month and day behind a year in brackets</source>
        <translation>括注年份后面的月日</translation>
    </message>
    <message>
        <source>a year of the sixty-year cycle</source>
        <translation>干支纪年</translation>
    </message>
    <message>
        <source>a year counted from the one before: the same, the next, the last</source>
        <translation>按前面的年份推算：同年、次年、去年等</translation>
    </message>
    <message>
        <source>a month counted from the one before: the same, the next</source>
        <translation>按前面的月份推算：同月、次月等</translation>
    </message>
    <message>
        <source>a day counted from the one before: the same, the next</source>
        <translation>按前面的日子推算：当天、次日等</translation>
    </message>
    <message>
        <source>the day of the event named before</source>
        <translation>前面那件事的当天</translation>
    </message>
    <message>
        <source>a month and day beside an event whose year is known</source>
        <translation>一件事的月日，它的年份已知</translation>
    </message>
    <message>
        <source>some time after or before the date before it</source>
        <translation>前一个日期之后或之前若干时间</translation>
    </message>
    <message>
        <source>some years later, with month and day</source>
        <translation>若干年后的某月某日</translation>
    </message>
    <message>
        <source>after the date before it</source>
        <translation>前一个日期以后</translation>
    </message>
    <message>
        <source>a time of the day named before</source>
        <translation>前面那一天的钟点</translation>
    </message>
    <message>
        <source>a month whose year stands earlier</source>
        <translation>月份，年份取自前文</translation>
    </message>
    <message>
        <source>a month of the lunar calendar by its name</source>
        <translation>农历月份的名称，如正月</translation>
    </message>
    <message>
        <source>the beginning, middle or end of the month named before</source>
        <translation>前面那个月的月初、中旬、月底等</translation>
    </message>
    <message>
        <source>a day whose month stands earlier</source>
        <translation>日子，月份取自前文</translation>
    </message>
    <message>
        <source>a day in words, whose month stands earlier</source>
        <translation>汉字写的日子，月份取自前文</translation>
    </message>
    <message>
        <source>the second day of a span</source>
        <translation>起讫日期的后一天</translation>
    </message>
    <message>
        <source>the second day of a span, of the lunar calendar</source>
        <translation>起讫日期的后一天，农历</translation>
    </message>
    <message>
        <source>the beginning, middle or end of the year named before</source>
        <translation>前面那一年的年初、年中、年底等</translation>
    </message>
    <message>
        <source>the year of a sports season or school year</source>
        <translation>赛季或学年的年份</translation>
    </message>
    <message>
        <source>a season whose year stands earlier</source>
        <translation>季节，年份取自前文</translation>
    </message>
    <message>
        <source>a year as you typed it</source>
        <translation>你输入的年份</translation>
    </message>
    <message>
        <source>a month as you typed it</source>
        <translation>你输入的月份</translation>
    </message>
    <message>
        <source>a card of your own</source>
        <translation>你自己写的卡片</translation>
    </message>
    <message>
        <source>a date, by the rule %1</source>
        <translation>日期（规则 %1）</translation>
    </message>
    <message>
        <source>the date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>the event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>wanted although it was left out</source>
        <translation>略去之后仍要做成卡片</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Words, or article: section: year: is: tag:</source>
        <translation>文字，或 文章: 章节: 年: 是: 标签:</translation>
    </message>
    <message>
        <source>Search cards</source>
        <translation>搜索卡片</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清空搜索</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Something in the program failed; it is in the log: %1</source>
        <translation>程序出错，已记入日志：%1</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Kinds of settings</source>
        <translation>设置的类别</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>界面</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Size of the program&apos;s type</source>
        <translation>界面文字大小</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动态效果</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>Sans</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Size, pixels</source>
        <translation>字号，像素</translation>
    </message>
    <message>
        <source>Measure, characters</source>
        <translation>行长，字</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Tint dates by how well they are known</source>
        <translation>按掌握程度给日期着色</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复习</translation>
    </message>
    <message>
        <source>New cards a day</source>
        <translation>每天新卡</translation>
    </message>
    <message>
        <source>Reviews a day</source>
        <translation>每天复习</translation>
    </message>
    <message>
        <source>Retention wanted</source>
        <translation>目标记住率</translation>
    </message>
    <message>
        <source>Least weight of new cards</source>
        <translation>新卡最低重要程度</translation>
    </message>
    <message>
        <source>As exact as the text</source>
        <translation>照原文的精度</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Decade</source>
        <translation>年代</translation>
    </message>
    <message>
        <source>Century</source>
        <translation>世纪</translation>
    </message>
    <message>
        <source>Typed answers are judged by</source>
        <translation>输入的答案按什么评分</translation>
    </message>
</context>
<context>
    <name>Signal</name>
    <message>
        <source>a treaty or agreement</source>
        <translation>条约或协定</translation>
    </message>
    <message>
        <source>a founding or opening</source>
        <translation>成立、建成或开通</translation>
    </message>
    <message>
        <source>war or fighting</source>
        <translation>战争或战斗</translation>
    </message>
    <message>
        <source>a death</source>
        <translation>去世</translation>
    </message>
    <message>
        <source>a birth</source>
        <translation>出生</translation>
    </message>
    <message>
        <source>a reign begins or ends</source>
        <translation>即位或退位</translation>
    </message>
    <message>
        <source>an office taken or left</source>
        <translation>任职或离任</translation>
    </message>
    <message>
        <source>relations between states</source>
        <translation>国家之间的关系</translation>
    </message>
    <message>
        <source>a meeting or visit</source>
        <translation>会议或访问</translation>
    </message>
    <message>
        <source>a work published</source>
        <translation>作品问世</translation>
    </message>
    <message>
        <source>studies or a discovery</source>
        <translation>求学或发现</translation>
    </message>
    <message>
        <source>a company&apos;s affairs</source>
        <translation>公司的变动</translation>
    </message>
    <message>
        <source>a disaster</source>
        <translation>灾害</translation>
    </message>
    <message>
        <source>a law or decree</source>
        <translation>法律或命令</translation>
    </message>
    <message>
        <source>a journey or move</source>
        <translation>前往或迁移</translation>
    </message>
    <message>
        <source>help, trade or money</source>
        <translation>援助、贸易或款项</translation>
    </message>
    <message>
        <source>something said or held</source>
        <translation>说法或主张</translation>
    </message>
    <message>
        <source>a number or size</source>
        <translation>数量或规模</translation>
    </message>
    <message>
        <source>in the introduction</source>
        <translation>在序言里</translation>
    </message>
    <message>
        <source>the heading tells of it</source>
        <translation>标题说的就是它</translation>
    </message>
    <message>
        <source>something with a name of its own</source>
        <translation>有专名的事物</translation>
    </message>
    <message>
        <source>with a link</source>
        <translation>带链接</translation>
    </message>
    <message>
        <source>in bold</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>says what did not happen</source>
        <translation>说的是没有发生的事</translation>
    </message>
    <message>
        <source>a first or a last</source>
        <translation>首次或最后</translation>
    </message>
    <message>
        <source>the day is known</source>
        <translation>精确到日</translation>
    </message>
    <message>
        <source>the month is known</source>
        <translation>精确到月</translation>
    </message>
    <message>
        <source>only the decade is known</source>
        <translation>只精确到年代</translation>
    </message>
    <message>
        <source>only the century is known</source>
        <translation>只精确到世纪</translation>
    </message>
    <message>
        <source>only the dynasty is known</source>
        <translation>只知道朝代</translation>
    </message>
    <message>
        <source>only before or after a date</source>
        <translation>只知道早于或晚于</translation>
    </message>
    <message>
        <source>only since or until a date</source>
        <translation>只知道从何时起或到何时止</translation>
    </message>
    <message>
        <source>told more than once</source>
        <translation>文中多次提到</translation>
    </message>
    <message>
        <source>a further fact under the same date</source>
        <translation>同一日期下的另一件事</translation>
    </message>
    <message>
        <source>the date only qualifies a noun</source>
        <translation>日期只修饰名词</translation>
    </message>
    <message>
        <source>in a quotation</source>
        <translation>在引文里</translation>
    </message>
    <message>
        <source>in brackets</source>
        <translation>在括号里</translation>
    </message>
    <message>
        <source>planned, not done</source>
        <translation>计划而非已成的事</translation>
    </message>
    <message>
        <source>a state of things up to a date</source>
        <translation>截至某时的情况</translation>
    </message>
    <message>
        <source>years of a life</source>
        <translation>生卒年</translation>
    </message>
    <message>
        <source>several numbers</source>
        <translation>有多个数字</translation>
    </message>
    <message>
        <source>long</source>
        <translation>较长</translation>
    </message>
    <message>
        <source>short</source>
        <translation>较短</translation>
    </message>
    <message>
        <source>who acts is vague</source>
        <translation>主语不够明确</translation>
    </message>
    <message>
        <source>no verb of weight</source>
        <translation>没有重要的动词</translation>
    </message>
    <message>
        <source>a war, treaty or incident by its name</source>
        <translation>以名称出现的战争、条约或事件</translation>
    </message>
</context>
<context>
    <name>SlippingList</name>
    <message>
        <source>All that you have learned is as likely known as you want it.</source>
        <translation>学过的都还记得，把握不低于目标。</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split in two</source>
        <translation>拆成两张</translation>
    </message>
    <message>
        <source>Date of the first, which keeps its progress</source>
        <translation>第一张的日期，进度留给它</translation>
    </message>
    <message>
        <source>First event</source>
        <translation>第一件事</translation>
    </message>
    <message>
        <source>Date of the second</source>
        <translation>第二张的日期</translation>
    </message>
    <message>
        <source>Second event</source>
        <translation>第二件事</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆开</translation>
    </message>
</context>
<context>
    <name>StatisticsScreen</name>
    <message>
        <source>Export as CSV</source>
        <translation>导出为 CSV</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>Slipping</source>
        <translation>正在遗忘</translation>
    </message>
    <message numerus="yes">
        <source>Today %n cards were reviewed in %1, %2% remembered.</source>
        <translation>
            <numerusform>今天复习了 %n 张，用时 %1，记得 %2%。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing reviewed today yet.</source>
        <translation>今天还没有复习。</translation>
    </message>
    <message numerus="yes">
        <source>%n cards remain, about %1.</source>
        <translation>
            <numerusform>还有 %n 张，约 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation>M月d日</translation>
    </message>
    <message numerus="yes">
        <source>Due in the next %n days</source>
        <translation>
            <numerusform>未来 %n 天到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>today %n cards</source>
        <translation>
            <numerusform>今天 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>most on %1: %n cards</source>
        <translation>
            <numerusform>最多是 %1，%n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n a day on average</source>
        <translation>
            <numerusform>平均每天 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>less likely known than wanted</source>
        <translation>记得的把握低于目标，按把握排列</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 个月</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>under 21 days</source>
        <translation>不满 21 天</translation>
    </message>
    <message>
        <source>21 days on</source>
        <translation>21 天以上</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>aim %1%</source>
        <translation>目标 %1%</translation>
    </message>
    <message>
        <source>Remembered</source>
        <translation>实际记住的比例</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>reviewed on %1, longest run %2</source>
        <translation>复习了 %1，最长连续 %2</translation>
    </message>
    <message>
        <source>Calendar of reviews</source>
        <translation>复习日历</translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n 张卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation>最近 3 个月</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>最近一年</translation>
    </message>
    <message>
        <source>Since the beginning</source>
        <translation>有记录以来</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>未来到期</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <source>%1 BC</source>
        <translation>前%1</translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>1000 y</source>
        <translation>千年</translation>
    </message>
    <message>
        <source>Century</source>
        <translation>世纪</translation>
    </message>
    <message>
        <source>Decade</source>
        <translation>年代</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message numerus="yes">
        <source>All %n articles</source>
        <translation>
            <numerusform>全部 %n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Learned and not</source>
        <translation>已学与未学</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>已学</translation>
    </message>
    <message>
        <source>Not learned</source>
        <translation>未学</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待复习</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
</context>
<context>
    <name>TimelineCanvas</name>
    <message numerus="yes">
        <source>%n not learned</source>
        <translation>
            <numerusform>未学 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>learned %1 / %2</source>
        <translation>已学 %1 / %2</translation>
    </message>
</context>
<context>
    <name>TimelineOverview</name>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
</context>
<context>
    <name>TimelineScreen</name>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>去某个日期</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Open in the article</source>
        <translation>在原文中打开</translation>
    </message>
    <message>
        <source>Event before, after</source>
        <translation>前一件、后一件事</translation>
    </message>
    <message>
        <source>Lane above, below</source>
        <translation>上一行、下一行</translation>
    </message>
    <message>
        <source>Events with a date stand here, one line an article.</source>
        <translation>有日期的事都列在这里，每篇文章一行。</translation>
    </message>
    <message>
        <source>Nothing to show on the timeline</source>
        <translation>时间线上还没有内容</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>日期：</translation>
    </message>
    <message>
        <source>Not a date I can read: %1</source>
        <translation>看不懂这个日期：%1</translation>
    </message>
</context>
<context>
    <name>TitleChoices</name>
    <message>
        <source>Which page is meant?</source>
        <translation>要导入哪一页？</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复习</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Search articles, cards, dates</source>
        <translation>搜索文章、卡片、日期</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>TypedAnswer</name>
    <message>
        <source>Not a date I can read</source>
        <translation>看不懂这个日期</translation>
    </message>
    <message>
        <source>No year given</source>
        <translation>没有写年份</translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation>读作 %1</translation>
    </message>
    <message>
        <source>You: %1. %2</source>
        <translation>你答 %1，%2</translation>
    </message>
    <message>
        <source>Year right, %1</source>
        <translation>年份正确，%1</translation>
    </message>
    <message>
        <source>Month right, no day given</source>
        <translation>月份正确，没写日</translation>
    </message>
    <message>
        <source>Year right, no day given</source>
        <translation>年份正确，没写月日</translation>
    </message>
    <message>
        <source>Right, but less exact</source>
        <translation>正确，但不够精确</translation>
    </message>
    <message>
        <source>Right, but the year is missing</source>
        <translation>正确，但没写年份</translation>
    </message>
    <message>
        <source>Right for one end</source>
        <translation>起止日期对了一个</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <translation>%1 个月</translation>
    </message>
    <message>
        <source>%1 decades</source>
        <translation>%1 个十年</translation>
    </message>
    <message>
        <source>%1 centuries</source>
        <translation>%1 个世纪</translation>
    </message>
    <message>
        <source>%1 yr</source>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>Year right</source>
        <translation>年份正确</translation>
    </message>
    <message>
        <source>%1 too late</source>
        <translation>晚了 %1</translation>
    </message>
    <message>
        <source>%1 too early</source>
        <translation>早了 %1</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>不是这件事</translation>
    </message>
    <message>
        <source>Right, without “%3”</source>
        <translation>正确，没写“%3”</translation>
    </message>
    <message>
        <source>Partly right, without “%3”</source>
        <translation>部分正确，没写“%3”</translation>
    </message>
    <message>
        <source>Nearly right</source>
        <translation>大致正确</translation>
    </message>
</context>
<context>
    <name>Updating</name>
    <message>
        <source>Asking for newer revisions…</source>
        <translation>正在查询新版本…</translation>
    </message>
    <message numerus="yes">
        <source>%n articles have a newer revision</source>
        <translation>
            <numerusform>%n 篇文章有新版本</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has a newer revision</source>
        <translation>《%1》有新版本</translation>
    </message>
    <message>
        <source>Show what changed</source>
        <translation>查看改动</translation>
    </message>
    <message numerus="yes">
        <source>No newer revision of %n articles</source>
        <translation>
            <numerusform>%n 篇文章没有新版本</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here came from a wiki that can be asked</source>
        <translation>这里没有来自维基、可以查询的文章</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Why this date</source>
        <translation>为什么这样识别</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>原文的字</translation>
    </message>
    <message>
        <source>in the heading</source>
        <translation>在标题里</translation>
    </message>
    <message>
        <source>Year and month from</source>
        <translation>年月来自</translation>
    </message>
    <message>
        <source>the words themselves</source>
        <translation>原文本身</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>认作</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>规则：%1</translation>
    </message>
    <message>
        <source>Sure of the date</source>
        <translation>日期可信度</translation>
    </message>
    <message>
        <source>Worth learning</source>
        <translation>值得学</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Corrected by you</source>
        <translation>你改过的</translation>
    </message>
</context>
<context>
    <name>WikiDialog</name>
    <message>
        <source>Import from Wikipedia</source>
        <translation>从维基百科导入</translation>
    </message>
    <message>
        <source>Title or address of a page</source>
        <translation>标题或网址</translation>
    </message>
    <message>
        <source>Titles that begin so</source>
        <translation>以此开头的标题</translation>
    </message>
    <message>
        <source>Variant of Chinese</source>
        <translation>中文用字</translation>
    </message>
    <message>
        <source>Only this and the look for newer revisions use the network.</source>
        <translation>只有这里和查看新版本用到网络。</translation>
    </message>
    <message>
        <source>The text is under CC BY-SA; its source is kept.</source>
        <translation>内容采用 CC BY-SA 许可，会记下出处。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>台湾正体</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港繁体</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习中</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待复习</translation>
    </message>
</context>
<context>
    <name>_Legend</name>
    <message>
        <source>learned</source>
        <translation>已学</translation>
    </message>
    <message>
        <source>not learned</source>
        <translation>未学</translation>
    </message>
    <message>
        <source>due</source>
        <translation>待复习</translation>
    </message>
    <message>
        <source>several</source>
        <translation>多件</translation>
    </message>
</context>
<context>
    <name>_NoteDelegate</name>
    <message numerus="yes">
        <source>%n directions</source>
        <translation>
            <numerusform>%n 个方向</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message numerus="yes">
        <source>forgotten %n times</source>
        <translation>
            <numerusform>忘了 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>lasts %1 days</source>
        <translation>能记 %1 天</translation>
    </message>
</context>
</TS>
